import type { CompiledRound } from '../cadence/compiled-round';
import type { CivilDate } from '../calendar/working-calendar';
import { columnAt, type Column } from './columns';
import { dayOf } from './day-load';

/** What somebody has due in a year: a unit, a person, or everybody who owes one cadence. */
export interface DutyLoad {
  duties: number;
  /** Duties that fall due, a number a column. */
  counts: number[];
  /** The first of the days with most duties; null where nothing is due. */
  most: { date: CivilDate; duties: number } | null;
}

/** `times` says how often a round is owed: once by a unit, twice by a person in two posts that owe it. */
export function dutyLoad<Round extends CompiledRound>(
  rounds: readonly Round[],
  times: (round: Round) => number,
  columns: readonly Column[],
): DutyLoad {
  const counts = columns.map(() => 0);
  const days = new Map<CivilDate, number>();
  for (const round of rounds) {
    const { dueAt, skipped } = round;
    const owed = times(round);
    if (owed === 0 || dueAt === null || skipped !== null) continue;
    const date = dayOf(dueAt);
    const column = columnAt(columns, date);
    if (column < 0) continue;
    counts[column] = (counts[column] ?? 0) + owed;
    days.set(date, (days.get(date) ?? 0) + owed);
  }
  const duties = counts.reduce((sum, count) => sum + count, 0);
  return { duties, counts, most: mostOf(days) };
}

function mostOf(days: ReadonlyMap<CivilDate, number>): DutyLoad['most'] {
  let most: DutyLoad['most'] = null;
  for (const [date, duties] of days) {
    const more = most === null || duties > most.duties || (duties === most.duties && date < most.date);
    if (more) most = { date, duties };
  }
  return most;
}
