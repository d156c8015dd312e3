import { useEffect, useId, useState, type CSSProperties, type KeyboardEvent } from 'react';
import type { HeatColumn, HeatRow } from './heat-row';
import { HeatHead } from './heat-head';
import { HeatLine } from './heat-line';
import { useRowWindow } from './use-row-window';
import './heat-map.css';

/** As in heat-map.css. */
const ROW = 32;
const HEAD = { weeks: 56, months: 34 };

interface Props {
  label: string;
  /** What the rows are. */
  corner: string;
  columns: readonly HeatColumn[];
  count: number;
  /** Null for a row that is still on its way. */
  rowAt: (index: number) => HeatRow | null;
  /** Said of a cell to who listens. */
  said: (row: HeatRow, column: HeatColumn, count: number) => string;
  step: number;
  today: string;
  pick: (row: HeatRow, column: HeatColumn) => void;
  toggle?: (row: HeatRow) => void;
  /** Some of the rows that are shown have not come yet. */
  needMore?: () => void;
}

interface Place {
  row: number;
  /** -1 is the row's name. */
  column: number;
}

/** Rows by periods, shaded by load. Only what is seen is rendered; the arrow keys reach every cell of it. */
export function HeatMap(props: Props) {
  const { label, columns, count, rowAt, step, today, pick, toggle, needMore } = props;
  const id = useId();
  const weeks = columns.length > 12;
  const [active, setActive] = useState<Place>({ row: 0, column: -1 });
  const { scroller, printing, from, to, seen, slots, onScroll } = useRowWindow(count, ROW);
  const lines = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  const waiting = lines.some((index) => rowAt(index) === null);
  useEffect(() => {
    if (waiting) needMore?.();
  });
  const go = ({ row, column }: Place): void => {
    const next = {
      row: Math.min(count - 1, Math.max(0, row)),
      column: Math.min(columns.length - 1, Math.max(-1, column)),
    };
    setActive(next);
    const element = scroller.current;
    if (element === null) return;
    const above = next.row * ROW;
    if (above < element.scrollTop) element.scrollTop = above;
    const below = above + ROW + (weeks ? HEAD.weeks : HEAD.months) - element.clientHeight;
    if (below > element.scrollTop) element.scrollTop = below;
  };
  const act = (place: Place, folding: boolean): void => {
    const row = rowAt(place.row);
    const column = columns[place.column];
    if (row === null) return;
    if (row.expanded !== null && (folding || column === undefined)) toggle?.(row);
    else if (column !== undefined) pick(row, column);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { row, column } = active;
    const places: Record<string, Place> = {
      ArrowUp: { row: row - 1, column },
      ArrowDown: { row: row + 1, column },
      ArrowLeft: { row, column: column - 1 },
      ArrowRight: { row, column: column + 1 },
      PageUp: { row: row - seen, column },
      PageDown: { row: row + seen, column },
      Home: event.ctrlKey ? { row: 0, column } : { row, column: -1 },
      End: event.ctrlKey ? { row: count - 1, column } : { row, column: columns.length - 1 },
    };
    const place = places[event.key];
    if (place === undefined && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (place !== undefined) go(place);
    else act(active, event.key === ' ');
  };
  const row = Math.min(active.row, Math.max(0, count - 1));
  return (
    <div
      className={['heat card', weeks ? 'weeks' : '', printing ? 'all' : ''].filter(Boolean).join(' ')}
      ref={scroller}
      role="treegrid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length + 2}
      aria-activedescendant={row >= from && row < to ? `${id}at` : undefined}
      style={{ '--n': columns.length } as CSSProperties}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      onClick={({ target }) => {
        const cell = (target as Element).closest<HTMLElement>('[data-column]');
        const line = cell?.closest<HTMLElement>('[data-row]') ?? null;
        if (cell === null || line === null) return;
        const place = { row: Number(line.dataset['row']), column: Number(cell.dataset['column']) };
        setActive(place);
        act(place, false);
      }}
    >
      <HeatHead corner={props.corner} columns={columns} today={today} />
      <div className="heat-body" role="rowgroup" style={{ height: count * ROW }}>
        {lines.map((index) => (
          <HeatLine
            key={printing ? index : index % slots}
            {...{ id, index, columns, step }}
            row={rowAt(index)}
            said={props.said}
            active={index === row ? active.column : null}
          />
        ))}
      </div>
    </div>
  );
}
