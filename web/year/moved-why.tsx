import { useTranslation } from 'react-i18next';
import type { MovedRound } from './answers';

/** Why a date moves, in a word; behind it what both versions say of that date. */
export function MovedWhy({
  moved,
  sides,
}: {
  moved: MovedRound['dates'][number];
  sides: readonly [before: string, after: string];
}) {
  const { t } = useTranslation();
  const stated = [moved.before, moved.after] as const;
  return (
    <details>
      <summary>{t(`year.compare.because.${moved.because}`)}</summary>
      <dl className="small">
        {stated.map(({ rule, shift }, at) => (
          <div key={sides[at]}>
            <dt className="quiet">{sides[at]}</dt>
            <dd>{rule}</dd>
            {shift === null ? null : <dd>{shift}</dd>}
          </div>
        ))}
      </dl>
    </details>
  );
}
