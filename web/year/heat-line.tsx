import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { HeatCells } from './heat-cells';
import type { HeatColumn, HeatRow } from './heat-row';

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

/** One row. Its elements are used again for another one that scrolls in: what is alike in both is not touched. */
export function HeatLine({ id, index, row, columns, step, said, active }: Props) {
  const { t } = useTranslation();
  const { name, note, level, expanded, counts, mixed, total } = row ?? {
    ...{ name: t('year.heat.loading'), note: null, level: 2, expanded: null },
    ...{ counts: none, mixed: false, total: '' },
  };
  const column = active === null ? undefined : columns[active];
  return (
    <div
      className={level === 1 && expanded !== null ? 'heat-line group' : 'heat-line'}
      role="row"
      aria-rowindex={index + 2}
      aria-level={level}
      aria-expanded={expanded ?? undefined}
      aria-busy={row === null ? true : undefined}
      data-row={index}
      style={{ '--row': index } as CSSProperties}
    >
      <span
        className={`heat-name level-${level}${active === -1 ? ' at' : ''}${row === null ? ' quiet' : ''}`}
        role="rowheader"
        id={active === -1 ? `${id}at` : undefined}
        data-column={-1}
        title={note === null ? name : `${name} ${note}`}
      >
        {expanded === null ? null : <i className={expanded ? 'fold open' : 'fold'} aria-hidden="true" />}
        {name}
        {note === null ? null : <small className="quiet"> {note}</small>}
      </span>
      <HeatCells
        {...{ columns, counts, mixed, step }}
        at={column === undefined ? null : active}
        atId={`${id}at`}
        atSaid={row === null || column === undefined ? '' : said(row, column, counts[active ?? 0] ?? 0)}
      />
      <span className="heat-total" role="gridcell">
        {total}
      </span>
    </div>
  );
}

const none: readonly number[] = [];
