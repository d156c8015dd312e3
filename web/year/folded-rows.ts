import type { HeatRow } from './heat-row';

/** A row that folds, and what is behind it; `length` counts also what has not come yet. */
export interface Fold {
  head: HeatRow;
  length: number;
  at: (index: number) => HeatRow | null;
}

/** Folds one under another as one list: how long it is, and what stands at a place of it. */
export function foldedRows(folds: readonly Fold[]): {
  count: number;
  rowAt: (index: number) => HeatRow | null;
} {
  const starts: number[] = [];
  let count = 0;
  for (const { head, length } of folds) {
    starts.push(count);
    count += 1 + (head.expanded === true ? length : 0);
  }
  return {
    count,
    rowAt: (index) => {
      const at = starts.findLastIndex((start) => start <= index);
      const fold = folds[at];
      const place = index - (starts[at] ?? 0) - 1;
      return place < 0 ? (fold?.head ?? null) : (fold?.at(place) ?? null);
    },
  };
}
