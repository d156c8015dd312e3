import { civilDateOf } from '../calendar/civil-time';
import type { Entry } from './entry';

/** A line of a time line: one entry, or all of one kind on one day, where the subject is of many units. */
export interface Row {
  first: Entry;
  /** The last position that it stands for. */
  last: number;
  count: number;
  /** Civil date in the office's zone. */
  day: string;
}

/** What happens to many units or groups at once. */
const OF_MANY = /^(duty|checkpoint|shard|verdicts|history)\./;

/** Entries as lines, in their order. `together`: what happened to many on one day is one line with its count. */
export function rowsOf(entries: readonly Entry[], zone: string, together: boolean): Row[] {
  const rows: Row[] = [];
  const open = new Map<string, Row>();
  for (const entry of entries) {
    const day = civilDateOf(entry.at, zone);
    const key = `${day} ${entry.kind}`;
    const row = open.get(key);
    if (row !== undefined) {
      row.count += 1;
      row.last = entry.position;
      continue;
    }
    const own = { first: entry, last: entry.position, count: 1, day };
    rows.push(own);
    if (together && OF_MANY.test(entry.kind)) open.set(key, own);
  }
  return rows;
}
