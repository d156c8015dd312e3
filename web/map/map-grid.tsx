import { useId, useMemo, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { Failure } from '../states/failure';
import { useRowWindow } from '../year/use-row-window';
import type { MapFilter, MapWindow } from './map';
import { MapHead } from './map-head';
import { MapLine } from './map-line';
import { MapPicked } from './map-picked';
import { marks, type Mark } from './marks';
import { keyPlace, type Place } from './key-place';
import { dutyAddress, unitAddress } from './addresses';
import { useMapRows } from './use-map-rows';
import { useShownColumns } from './use-shown-columns';

/** As in map.css, in CSS pixels. */
const ROW = 32;
const HEAD = 56;

interface Props {
  first: MapWindow;
  filter: MapFilter;
  set: (name: 'under', value: string | undefined) => void;
}

/** Only the rows that are seen are there; the arrow keys reach every cell, Enter opens it. */
export function MapGrid({ first, filter, set }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const id = useId();
  const { total } = first;
  const columns = useShownColumns(first.rounds);
  const { scroller, printing, from, to, seen, onScroll } = useRowWindow(total, ROW);
  const { rowAt, missing } = useMapRows(filter, from, Math.min(to, total));
  const [active, setActive] = useState<Place>({ row: 0, column: -1 });
  const words = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(marks).map(([mark, { name }]) => [mark, t(`map.mark.${name}`)]),
      ) as Record<Mark, string>,
    [t],
  );
  const row = rowAt(active.row);
  const column = columns[active.column];
  const open = async (): Promise<void> => {
    if (row !== null)
      await navigate(column === undefined ? unitAddress(row) : await dutyAddress(row, column.round));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const place = keyPlace(event, active, { rows: total, columns: columns.length, seen });
    if (place === null && event.key !== 'Enter') return;
    event.preventDefault();
    if (place === null) return void open();
    setActive(place);
    show(scroller.current, place);
  };
  return (
    <>
      <div
        className={printing ? 'heat map card all' : 'heat map card'}
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={t('map.label')}
        aria-rowcount={total + 1}
        aria-colcount={columns.length + 2}
        aria-activedescendant={active.row >= from && active.row < to ? `${id}at` : undefined}
        style={{ '--n': columns.length } as CSSProperties}
        onScroll={onScroll}
        onKeyDown={onKeyDown}
        onClick={({ target }) => {
          const cell = (target as Element).closest<HTMLElement>('[data-column]');
          const line = cell?.closest<HTMLElement>('[data-row]') ?? null;
          if (cell !== null && line !== null)
            setActive({ row: Number(line.dataset['row']), column: Number(cell.dataset['column']) });
        }}
        onDoubleClick={() => void open()}
      >
        <MapHead columns={columns} />
        <div className="heat-body" role="rowgroup" style={{ height: total * ROW }}>
          {Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at).map((index) => (
            <MapLine
              key={index}
              {...{ index, columns, words }}
              row={rowAt(index)}
              active={index === active.row ? active.column : null}
              activeId={`${id}at`}
            />
          ))}
        </div>
      </div>
      <MapPicked
        row={row}
        round={column?.round}
        at={column?.at}
        words={words}
        branch={(unitId) => set('under', unitId)}
      />
      {missing === null ? null : <Failure {...missing} />}
    </>
  );
}

/** Scrolls so that a place is seen between the head and the names that stay. */
function show(scroller: HTMLDivElement | null, { row, column }: Place): void {
  if (scroller === null) return;
  const top = row * ROW;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  const below = top + ROW + HEAD - scroller.clientHeight;
  if (below > scroller.scrollTop) scroller.scrollTop = below;
  const name = scroller.querySelector<HTMLElement>('.heat-name')?.offsetWidth ?? 0;
  const width = scroller.querySelector<HTMLElement>('.heat-column')?.offsetWidth ?? 0;
  const left = Math.max(0, column) * width;
  if (left < scroller.scrollLeft) scroller.scrollLeft = left;
  const right = left + width + name - scroller.clientWidth;
  if (right > scroller.scrollLeft) scroller.scrollLeft = right;
}
