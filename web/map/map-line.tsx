import { memo, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapRow } from './map';
import { markAt, marks, type Mark } from './marks';
import type { MapColumn } from './use-shown-columns';

interface Props {
  index: number;
  row: MapRow | null;
  columns: readonly MapColumn[];
  words: Readonly<Record<Mark, string>>;
  /** The column that the keys are on, -1 for the name; null where they are on another row. */
  active: number | null;
  activeId: string;
}

/** One unit. Drawn again only when it is another one or the keys come to it. */
export const MapLine = memo(function MapLine({ index, row, columns, words, active, activeId }: Props) {
  const { t } = useTranslation();
  return (
    <div
      className="heat-line"
      role="row"
      aria-rowindex={index + 2}
      aria-busy={row === null ? true : undefined}
      data-row={index}
      style={{ '--row': index } as CSSProperties}
    >
      <span
        className={`heat-name${active === -1 ? ' at' : ''}${row === null ? ' quiet' : ''}`}
        role="rowheader"
        id={active === -1 ? activeId : undefined}
        data-column={-1}
        title={row === null ? undefined : [...row.path, row.name].join(' / ')}
      >
        {row?.name ?? t('map.loading')}
        {row === null || row.path.length === 0 ? null : <small className="quiet"> {row.path.at(-1)}</small>}
      </span>
      {columns.map(({ at, round }, column) => {
        const mark = row === null ? '.' : markAt(row.cells, at);
        const { name, shape } = marks[mark];
        return (
          <span
            key={round.roundId}
            role="gridcell"
            id={active === column ? activeId : undefined}
            data-column={column}
            aria-label={words[mark]}
            className={`map-cell ${name}${active === column ? ' at' : ''}`}
          >
            {row === null ? '' : shape}
          </span>
        );
      })}
      <span className={row !== null && row.overdue > 0 ? 'heat-total burning' : 'heat-total'} role="gridcell">
        {row === null ? '' : row.overdue > 0 ? t('map.overdue', { count: row.overdue }) : '—'}
      </span>
    </div>
  );
});
