import { compileRound } from '../cadence/compile-round';
import type { CompiledRound } from '../cadence/compiled-round';
import { compileExtraRound } from '../cadence/extra-round';
import type { Occasion } from '../cadence/occasions';
import { basePeriod, isExtra, parsePeriod } from '../cadence/period';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Policy } from '../policy/schema';

export interface RoundToCompile {
  cadence: string;
  period: string;
  /** Of an extra round: what a person asked for. Nothing is taken from them for a regular one. */
  opensAt: Date | null;
  dueAt: Date | null;
}

/** The round from its rules, computed now; or in words why they give none. */
export type CompiledAgain = { compiled: CompiledRound } | { compiled: null; reason: string };

/** Compiles a stored round again: a regular one from its period, an extra one from what was asked. Never throws. */
export function compileAgain(
  policy: Policy,
  round: RoundToCompile,
  calendar: WorkingCalendar,
  occasions: readonly Occasion[],
): CompiledAgain {
  try {
    return { compiled: compiledOf(policy, round, calendar, occasions) };
  } catch (error) {
    // What the rules can't give is an answer here: the stored date is then said to be one that nothing derives.
    if (error instanceof RangeError) return { compiled: null, reason: error.message };
    throw error;
  }
}

function compiledOf(
  policy: Policy,
  { cadence, period, opensAt, dueAt }: RoundToCompile,
  calendar: WorkingCalendar,
  occasions: readonly Occasion[],
): CompiledRound {
  if (!isExtra(period)) return compileRound(policy, cadence, period, calendar, occasions);
  if (opensAt === null || dueAt === null) throw new RangeError(`the extra round ${period} has no dates`);
  const before = parsePeriod(period).extra - 1;
  const compiled = compileExtraRound(policy, { cadence, before, opensAt, dueAt }, calendar);
  // The key names the period in which it was first due.
  return { ...compiled, period: `${basePeriod(period)}+${before + 1}` };
}
