import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import { useOfficeNow } from '../dates/use-office-now';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { Refusal } from '../states/refusal';
import { endHere, endOthers, endSession, sessionsQuery } from './accounts';

/** Where one is signed in now; each can be ended, or all at once. */
export function MySessions() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { moment } = useSpokenDates(useOfficeNow());
  const { data, error, isPending, refetch } = useQuery(sessionsQuery);
  const again = (): void => void client.invalidateQueries({ queryKey: sessionsQuery.queryKey });
  const end = useMutation({ mutationFn: endSession, onSuccess: again });
  const others = useMutation({ mutationFn: endOthers, onSuccess: again });
  const everywhere = useMutation({
    mutationFn: async () => {
      await endOthers();
      await endHere();
    },
    onSuccess: () => client.resetQueries(),
  });
  if (isPending) return <Loading rows={3} />;
  if (data === undefined) return <Failure error={error} retry={() => void refetch()} />;
  const failed = [end, others, everywhere].find(({ isError }) => isError);
  return (
    <section className="card own" aria-labelledby="sessions">
      <h2 id="sessions">{t('account.sessions')}</h2>
      <p className="small quiet">{t('account.sessionsWords')}</p>
      <ul className="rows">
        {data.items.map(({ id, here, browser, openedAt, seenAt, until }) => (
          <li key={id}>
            <span>
              {browser ?? t('account.someBrowser')}
              {here ? <span className="tag">{t('account.here')}</span> : null}
              <span className="small quiet block">
                {t('account.times', { opened: moment(openedAt), seen: moment(seenAt), until: moment(until) })}
              </span>
            </span>
            {here ? null : (
              <Button onClick={() => end.mutate(id)} disabled={end.isPending}>
                {t('account.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="state-actions">
        {data.items.length < 2 ? null : (
          <Button onClick={() => others.mutate()} loading={others.isPending}>
            {t('account.endOthers')}
          </Button>
        )}
        <Button onClick={() => everywhere.mutate()} loading={everywhere.isPending}>
          {t('account.endAll')}
        </Button>
      </div>
      {failed === undefined ? null : <Refusal error={failed.error} />}
    </section>
  );
}
