import { useTranslation } from 'react-i18next';
import { useSide } from '../texts/use-language';
import type { Cap } from './meter';

/** As the engine says near: four fifths of a cap. */
const NEAR_PERCENT = 80;

/** How much of one cap is used: a bar, its numbers, and how it stands in a word. */
export function CapBar({ cap }: { cap: Cap }) {
  const { t } = useTranslation();
  const side = useSide();
  const { of, each, measured, atMost, over } = cap;
  const percent = atMost === 0 ? (measured === 0 ? 0 : 100) : Math.floor((100 * measured) / atMost);
  const standing = over ? 'over' : measured > 0 && percent >= NEAR_PERCENT ? 'near' : 'within';
  const words = t('burden.cap', {
    of: t(`burden.classes.${of}`),
    each: t(`burden.each.${each}`),
    measured,
    atMost,
  });
  const word = (): string => {
    if (over) return t('burden.over', { more: measured - atMost });
    if (measured === 0 && atMost === 0) return '';
    if (measured === atMost) return t('burden.full');
    return standing === 'near' ? t('burden.near') : t('burden.used', { percent });
  };
  return (
    <div className={`cap cap-${standing}`} title={side(cap.title)}>
      <span className="cap-words">
        {words}
        <span className={standing === 'within' ? 'small quiet' : 'small attention'}> {word()}</span>
      </span>
      {/* The words say it; the bar is for the eye. */}
      <span className="cap-bar" aria-hidden="true">
        <span style={{ width: `${Math.min(100, percent)}%` }} />
      </span>
    </div>
  );
}
