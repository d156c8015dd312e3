import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { heatLevel, type HeatColumn, type HeatRow } from './heat-row';

interface Props {
  id: string;
  index: number;
  row: HeatRow | null;
  columns: readonly HeatColumn[];
  step: number;
  said: (row: HeatRow, column: HeatColumn, count: number) => string;
  /** The column that the keys are on, -1 for the name; null where they are on another row. */
  active: number | null;
}

export function HeatLine({ id, index, row, columns, step, said, active }: Props) {
  const { t } = useTranslation();
  const place = { '--row': index } as CSSProperties;
  if (row === null) {
    return (
      <div className="heat-line" role="row" aria-rowindex={index + 2} aria-level={2} style={place}>
        <span className="heat-name quiet" role="rowheader" id={`${id}${index}.-1`}>
          {t('year.heat.loading')}
        </span>
      </div>
    );
  }
  const { name, note, level, expanded, counts, mixed, total } = row;
  return (
    <div
      className={level === 1 && expanded !== null ? 'heat-line group' : 'heat-line'}
      role="row"
      aria-rowindex={index + 2}
      aria-level={level}
      aria-expanded={expanded ?? undefined}
      style={place}
    >
      <span
        className={`heat-name level-${level}${active === -1 ? ' at' : ''}`}
        role="rowheader"
        id={`${id}${index}.-1`}
        data-row={index}
        data-column={-1}
        title={note === null ? name : `${name} ${note}`}
      >
        {expanded === null ? null : <i className={expanded ? 'fold open' : 'fold'} aria-hidden="true" />}
        {name}
        {note === null ? null : <small className="quiet"> {note}</small>}
      </span>
      {columns.map((column, at) => {
        const count = counts[at] ?? 0;
        const marks = [
          'heat-cell',
          `load-${heatLevel(count, step)}`,
          mixed && count > 0 ? 'mixed' : '',
          active === at ? 'at' : '',
        ];
        return (
          <span
            key={column.key}
            id={`${id}${index}.${at}`}
            role="gridcell"
            className={marks.filter(Boolean).join(' ')}
            aria-label={said(row, column, count)}
            data-row={index}
            data-column={at}
          >
            {count === 0 ? '' : count}
          </span>
        );
      })}
      <span className="heat-total" role="gridcell">
        {total}
      </span>
    </div>
  );
}
