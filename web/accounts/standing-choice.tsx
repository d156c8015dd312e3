import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Session } from '../api/answers';
import { queryClient } from '../api/query-client';
import { Refusal } from '../states/refusal';
import { beAs } from './accounts';

/** Who is several things to the office is one of them at a time. */
export function StandingChoice({ session }: { session: Session }) {
  const { t } = useTranslation();
  const change = useMutation({ mutationFn: beAs, onSuccess: () => queryClient.resetQueries() });
  const { standings } = session;
  // What was chosen shows at once.
  const acting = change.isPending ? change.variables : session.acting;
  return (
    <section className="card own" aria-labelledby="standing">
      <h2 id="standing">{t('account.standing')}</h2>
      <div className="choices" role="radiogroup" aria-labelledby="standing">
        {standings.map((one) => (
          <label key={`${one.role}-${one.unitId}-${one.postId}`}>
            <input
              type="radio"
              name="standing"
              checked={
                one.role === acting.role && one.unitId === acting.unitId && one.postId === acting.postId
              }
              disabled={change.isPending}
              onChange={() => change.mutate(one)}
            />
            <span>
              {t(`shell.role.${one.role}`)}
              <span className="small quiet block">
                {[one.unitName ?? t('account.wholeOffice'), one.postTitle].filter(Boolean).join(' · ')}
              </span>
            </span>
          </label>
        ))}
      </div>
      {change.isError ? <Refusal error={change.error} /> : null}
    </section>
  );
}
