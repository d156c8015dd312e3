import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useSide } from '../texts/use-language';
import type { MapColumn } from './use-shown-columns';

/** `2026-W46` as 46, `2026-03` as 3, `2026-Q2` as Q2; a year as it is. */
const shortOf = (period: string): string =>
  /^\d{4}$/.test(period) ? period.slice(2) : period.replace(/^\d{4}-W?0?/, '');

/** Cadences, and below each its rounds. */
export function MapHead({ columns }: { columns: readonly MapColumn[] }) {
  const { t } = useTranslation();
  const side = useSide();
  return (
    <div className="heat-head" role="rowgroup">
      <div className="heat-line" role="row" aria-rowindex={1}>
        <span className="heat-name" role="columnheader">
          {t('map.unit')}
        </span>
        {columns.map(({ round }, index) => {
          const begins = columns[index - 1]?.round.cadence !== round.cadence;
          const said = `${side(round.title)} ${side(round.label)}`;
          return (
            <span
              key={round.roundId}
              role="columnheader"
              aria-label={said}
              title={said}
              className={`heat-column${round.open ? ' now' : ''}${begins ? ' begins' : ''}`}
            >
              {begins ? (
                <b
                  className="heat-month"
                  aria-hidden="true"
                  style={{ '--span': spanOf(columns, index) } as CSSProperties}
                >
                  {side(round.title)}
                </b>
              ) : null}
              <i>{shortOf(round.period)}</i>
            </span>
          );
        })}
        <span className="heat-total" role="columnheader">
          {t('map.now')}
        </span>
      </div>
    </div>
  );
}

/** How many rounds of one cadence stand side by side from here on: its name has that much room. */
function spanOf(columns: readonly MapColumn[], from: number): number {
  const cadence = columns[from]?.round.cadence;
  const next = columns.findIndex(({ round }, index) => index > from && round.cadence !== cadence);
  return (next === -1 ? columns.length : next) - from;
}
