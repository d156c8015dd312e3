import { useTranslation } from 'react-i18next';
import type { HeatColumn } from './heat-row';

export function HeatHead({
  corner,
  columns,
  today,
}: {
  corner: string;
  columns: readonly HeatColumn[];
  today: string;
}) {
  const { t } = useTranslation();
  return (
    <div className="heat-head" role="rowgroup">
      <div className="heat-line" role="row" aria-rowindex={1}>
        <span className="heat-name" role="columnheader">
          {corner}
        </span>
        {columns.map(({ key, short, narrow, month, said, from, until }) => (
          <span
            key={key}
            role="columnheader"
            aria-label={said}
            title={said}
            className={from <= today && today <= until ? 'heat-column now' : 'heat-column'}
          >
            {month === null ? null : (
              <b className="heat-month" aria-hidden="true">
                {month}
              </b>
            )}
            <i className="wide">{short}</i>
            <i className="narrow">{narrow}</i>
          </span>
        ))}
        <span className="heat-total" role="columnheader">
          {t('year.heat.total')}
        </span>
      </div>
    </div>
  );
}
