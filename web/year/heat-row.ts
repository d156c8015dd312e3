import type { LoadColumn } from './answers';

/** One line of a heat map. */
export interface HeatRow {
  key: string;
  name: string;
  /** In small print beside the name. */
  note: string | null;
  level: 1 | 2;
  /** Null for a row that does not fold. */
  expanded: boolean | null;
  counts: readonly number[];
  /** The rows behind it are not alike: a cell shows the most of them. */
  mixed: boolean;
  total: string;
}

export interface HeatColumn extends LoadColumn {
  /** What stands above it. */
  short: string;
  /** The same where there is no room: a number. */
  narrow: string;
  /** The month that begins here, where columns are weeks. */
  month: string | null;
  /** For who listens. */
  said: string;
}

/** Where the most is no more than this, every duty more is a step of its own. */
const FEW = 5;

/** How much one step of the ramp is: four steps reach the most, or nearly. */
export function heatStep(rows: readonly { counts: readonly number[] }[]): number {
  const most = rows.reduce((all, { counts }) => Math.max(all, ...counts), 0);
  return most <= FEW ? 1 : Math.ceil(most / 4);
}

export function heatLevel(count: number, step: number): 0 | 1 | 2 | 3 | 4 {
  return Math.min(4, Math.ceil(count / step)) as 0 | 1 | 2 | 3 | 4;
}

/** The most of some rows, column by column. */
export function mostOf(rows: readonly { counts: readonly number[] }[]): number[] {
  const [first, ...others] = rows;
  return (first?.counts ?? []).map((count, at) =>
    Math.max(count, ...others.map(({ counts }) => counts[at] ?? 0)),
  );
}
