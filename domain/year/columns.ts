import { periodEnd, periodOf, periodStart } from '../cadence/period';
import { civilDate, eachDay } from '../calendar/civil-date';
import type { CivilDate } from '../calendar/working-calendar';

export const columnWidths = ['week', 'month'] as const;
export type ColumnWidth = (typeof columnWidths)[number];

/** A stretch of a year that loads are added up over; both ends belong to it. */
export interface Column {
  /** `2026-W07` or `2026-02`. */
  key: string;
  from: CivilDate;
  until: CivilDate;
}

/** The ISO weeks or the months that touch a civil year, cut at its ends: every day of it lies in exactly one. */
export function yearColumns(year: number, width: ColumnWidth): Column[] {
  const [first, last] = [civilDate(year, 1, 1), civilDate(year, 12, 31)];
  const keys = new Set(eachDay(first, last).map((date) => periodOf(width, date)));
  return [...keys].map((key) => {
    const [from, until] = [periodStart(key), periodEnd(key)];
    return { key, from: from < first ? first : from, until: until > last ? last : until };
  });
}

/** The place of a day among the columns; -1 for a day of another year. */
export function columnAt(columns: readonly Column[], date: CivilDate): number {
  let [low, high] = [0, columns.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const column = columns[middle] as Column;
    if (date < column.from) high = middle - 1;
    else if (date > column.until) low = middle + 1;
    else return middle;
  }
  return -1;
}
