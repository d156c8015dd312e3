import { useTranslation } from 'react-i18next';
import { useSide } from '../texts/use-language';
import type { Impossible } from './answers';

/** What may not be done now is said with its reason: nothing is hidden, nothing is a puzzle. One reason is said once. */
export function CannotList({ cannot }: { cannot: Impossible[] }) {
  const { t } = useTranslation();
  const side = useSide();
  if (cannot.length === 0) return null;
  const reasons = new Map<string, Impossible[]>();
  for (const one of cannot) {
    const key = `${one.step ?? ''} ${one.reason.en}`;
    reasons.set(key, [...(reasons.get(key) ?? []), one]);
  }
  return (
    <div className="cannot small">
      <h3>{t('caseActs.cannot')}</h3>
      <dl>
        {[...reasons].map(([key, acts]) => (
          <div key={key}>
            <dt>{acts.map(({ title }) => side(title)).join(t('caseActs.listed'))}</dt>
            {acts.slice(0, 1).map(({ reason }) => (
              <dd key={reason.en}>{side(reason)}</dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  );
}
