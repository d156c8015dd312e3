import { memo } from 'react';
import { heatLevel, type HeatColumn } from './heat-row';

interface Props {
  columns: readonly HeatColumn[];
  counts: readonly number[];
  mixed: boolean;
  step: number;
  /** The cell that the keys are on, its id, and what is said of it; of the others one has number, row and column. */
  at: number | null;
  atId: string;
  atSaid: string;
}

/** The cells of a row. Thousands of units share a few rows of numbers: most that scroll in have nothing to render. */
export const HeatCells = memo(function HeatCells({ columns, counts, mixed, step, at, atId, atSaid }: Props) {
  return columns.map(({ key }, index) => {
    const count = counts[index] ?? 0;
    const marks = [
      'heat-cell',
      `load-${heatLevel(count, step)}`,
      mixed && count > 0 ? 'mixed' : '',
      count >= 100 ? 'long' : '',
      at === index ? 'at' : '',
    ];
    return (
      <span
        key={key}
        id={at === index ? atId : undefined}
        role="gridcell"
        className={marks.filter(Boolean).join(' ')}
        aria-label={at === index ? atSaid : undefined}
        data-column={index}
      >
        {count === 0 ? '' : count.toLocaleString('en')}
      </span>
    );
  });
});
