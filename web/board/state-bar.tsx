import { useTranslation } from 'react-i18next';
import type { OpenRound } from '../api/answers';
import { standingOrder } from './standing-order';

/** How a round stands, as one bar; each standing has a pattern of its own. */
export function StateBar({ counts }: { counts: OpenRound['counts'] }) {
  const { t } = useTranslation();
  const shown = standingOrder.filter((standing) => counts[standing] > 0);
  const words = shown.map((standing) => `${t(`standing.${standing}`)} ${counts[standing]}`);
  return (
    <div className="bar" role="img" aria-label={words.join(t('board.sentence.comma'))}>
      {shown.map((standing) => (
        <i key={standing} className={`bar-${standing}`} style={{ flexGrow: counts[standing] }} />
      ))}
    </div>
  );
}
