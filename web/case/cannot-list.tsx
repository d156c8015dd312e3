import { useTranslation } from 'react-i18next';
import { useSide } from '../texts/use-language';
import type { Impossible } from './answers';

/** What may not be done now is said with its reason: nothing is hidden, nothing is a puzzle. */
export function CannotList({ cannot }: { cannot: Impossible[] }) {
  const { t } = useTranslation();
  const side = useSide();
  if (cannot.length === 0) return null;
  return (
    <div className="cannot small">
      <h3>{t('caseActs.cannot')}</h3>
      <dl>
        {cannot.map(({ do: what, choice, step, title, reason }) => (
          <div key={[what, step, choice].join(' ')}>
            <dt>{side(title)}</dt>
            <dd>{side(reason)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
