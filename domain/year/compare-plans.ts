import type { CompiledRound } from '../cadence/compiled-round';
import { movedDates, movedReminders, type MovedDate } from './moved-dates';

export interface MovedRound {
  before: CompiledRound;
  after: CompiledRound;
  /** Of opening, due date and close those that are not what they were. */
  dates: MovedDate[];
  /** The reminders before and after, where they are not the same; instants. */
  reminders: { from: string[]; to: string[] } | null;
}

export interface PlanComparison {
  /** Rounds that take place now and did not; `skipped` says why they did not where they were planned. */
  added: { round: CompiledRound; skipped: string | null }[];
  /** Rounds that no longer take place; `skipped` says why where the plan still has them. */
  removed: { round: CompiledRound; skipped: string | null }[];
  moved: MovedRound[];
  /** Rounds with the same dates, however their rule is worded now. */
  unchanged: number;
}

/**
 * What becomes of each round of a plan in another plan, matched by cadence and period, in the order of the plans.
 * With `year` only rounds that are due in it before or after: one that moves over New Year is moved, not removed,
 * where both plans reach beyond the year.
 */
export function comparePlans(
  before: readonly CompiledRound[],
  after: readonly CompiledRound[],
  year?: number,
): PlanComparison {
  const comparison: PlanComparison = { added: [], removed: [], moved: [], unchanged: 0 };
  const counts = (...sides: (CompiledRound | undefined)[]): boolean =>
    year === undefined || sides.some((side) => side?.dueAt?.startsWith(`${year}-`));
  const earlier = byKey(before);
  const later = byKey(after);
  for (const was of earlier.values()) {
    const is = later.get(keyOf(was));
    if (!takesPlace(was) || !counts(was, is)) continue;
    if (is === undefined || !takesPlace(is)) {
      comparison.removed.push({ round: was, skipped: is?.skipped?.reason ?? null });
      continue;
    }
    const dates = movedDates(was, is);
    const reminders = movedReminders(was, is);
    if (dates.length === 0 && reminders === null) comparison.unchanged += 1;
    else comparison.moved.push({ before: was, after: is, dates, reminders });
  }
  for (const is of later.values()) {
    const was = earlier.get(keyOf(is));
    if (!takesPlace(is) || (was !== undefined && takesPlace(was)) || !counts(is)) continue;
    comparison.added.push({ round: is, skipped: was?.skipped?.reason ?? null });
  }
  return comparison;
}

function byKey(rounds: readonly CompiledRound[]): Map<string, CompiledRound> {
  return new Map(rounds.map((round) => [keyOf(round), round]));
}

function keyOf({ cadence, period }: CompiledRound): string {
  return `${cadence} ${period}`;
}

function takesPlace({ skipped }: CompiledRound): boolean {
  return skipped === null;
}
