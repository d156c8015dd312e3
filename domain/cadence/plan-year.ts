import { yearOf } from '../calendar/civil-date';
import { instantAt } from '../calendar/civil-time';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Policy } from '../policy/schema';
import { plannableCadences } from '../policy/vague-words';
import { compileRound } from './compile-round';
import type { CompiledRound } from './compiled-round';
import { periodAfter, periodAt, spanOf } from './cadence-periods';
import { occasionsOf, periodsOfOccasions, type Occasion } from './occasions';
import type { PeriodKey } from './period';

/**
 * The rounds that fall due in a civil year: a week of another ISO year counts by its due date, a skipped round by its
 * period's first day. Sorted by `dueAt` (a skipped one by the midnight that begins its period), then by cadence name.
 * Unresolved cadences are left out. Throws RangeError for a cadence that the policy does not have.
 */
export function planYear(
  policy: Policy,
  calendar: WorkingCalendar,
  year: number,
  cadence?: string,
  occasions: readonly Occasion[] = occasionsOf(policy),
): CompiledRound[] {
  if (cadence !== undefined && !Object.hasOwn(policy.cadences, cadence)) {
    throw new RangeError(
      `the policy has no cadence "${cadence}"; it has ${Object.keys(policy.cadences).join(', ')}`,
    );
  }
  const names = plannableCadences(policy).filter((name) => cadence === undefined || name === cadence);
  return sortRounds(
    policy,
    names.flatMap((name) =>
      periodsAround(policy, name, year, occasions)
        .map((period) => compileRound(policy, name, period, calendar, occasions))
        .filter((round) => yearOf((round.dueAt ?? round.periodStart).slice(0, 10)) === year),
    ),
  );
}

/** A new list in the order of a plan. */
function sortRounds(policy: Policy, rounds: readonly CompiledRound[]): CompiledRound[] {
  const zone = policy.office.timeZone;
  const place = (round: CompiledRound): number =>
    round.dueAt === null ? instantAt(round.periodStart, '00:00', zone).getTime() : Date.parse(round.dueAt);
  return rounds
    .map((round) => ({ round, at: place(round) }))
    .sort((a, b) => a.at - b.at || compareText(a.round.cadence, b.round.cadence))
    .map(({ round }) => round);
}

/** How far a due day may lie from its period: a calendar's convention moves it by days, a campaign lasts a year. */
const reach = { before: '-12-01', after: '-01-31' } as const;

/** The periods that touch the year or the month before and after: a due day that left its period lies no further. */
function periodsAround(
  policy: Policy,
  name: string,
  year: number,
  occasions: readonly Occasion[],
): PeriodKey[] {
  const cadence = policy.cadences[name];
  if (!cadence) return [];
  if (cadence.period === 'event') return periodsOfOccasions(cadence, occasions);
  const periods: PeriodKey[] = [];
  let period = periodAt(cadence, `${year - 1}${reach.before}`);
  while (period !== null && spanOf(cadence, period)[0] <= `${year + 1}${reach.after}`) {
    periods.push(period);
    period = periodAfter(cadence, period);
  }
  return periods;
}

/** By code units: the same order on every machine, whatever its language. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
