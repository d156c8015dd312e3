import { addDays } from '../calendar/civil-date';
import { civilDateOf, instantAt } from '../calendar/civil-time';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Cadence, Policy } from '../policy/schema';
import { periodAfter, periodAt, periodBefore, spanOf } from './cadence-periods';
import { compileRound } from './compile-round';
import type { CompiledRound } from './compiled-round';
import { occasionsOf, periodsOfOccasions, type Occasion } from './occasions';
import type { PeriodKey } from './period';

/** Skipped rounds in a row that the search for the earliest open one looks past. */
const skippedInARow = 60;

/**
 * The earliest period whose round is not yet past: it closes after `now`, or it is skipped and its period has not
 * ended. An earlier period comes first as long as its round is open, even where a later one is already over.
 * null where nothing is to come: a chain of campaigns has ended, or no event is known.
 */
export function firstOpenPeriod(
  policy: Policy,
  name: string,
  calendar: WorkingCalendar,
  now: Date,
  occasions: readonly Occasion[] = occasionsOf(policy),
): PeriodKey | null {
  const cadence = cadenceOf(policy, name);
  const [byEvent] = openEventPeriods(policy, name, calendar, now, occasions);
  if (cadence.period === 'event') return byEvent ?? null;
  const zone = policy.office.timeZone;
  const stateOf = (period: PeriodKey): { skipped: boolean; past: boolean } => {
    const round = compileRound(policy, name, period, calendar, occasions);
    return { skipped: round.skipped !== null, past: endOf(cadence, round, zone) <= now.getTime() };
  };
  const today = periodAt(cadence, civilDateOf(now, zone));

  let earliest: PeriodKey | null = null;
  let period = today;
  for (let skipped = 0; skipped <= skippedInARow && period !== null;) {
    const state = stateOf(period);
    if (!state.past) earliest = period;
    // Rounds close in the order of their periods: before one that is past none is open.
    else if (!state.skipped && period !== today) break;
    skipped = state.skipped ? skipped + 1 : 0;
    period = periodBefore(cadence, period);
  }
  if (earliest !== null) return earliest;

  period = today === null ? null : periodAfter(cadence, today);
  while (period !== null && stateOf(period).past) period = periodAfter(cadence, period);
  return period;
}

/** The periods of an event's cadence whose rounds are due from `from` on, by their opening; none of another's. */
export function openEventPeriods(
  policy: Policy,
  name: string,
  calendar: WorkingCalendar,
  from: Date,
  occasions: readonly Occasion[],
): PeriodKey[] {
  return periodsOfOccasions(cadenceOf(policy, name), occasions)
    .map((period) => compileRound(policy, name, period, calendar, occasions))
    .filter(({ dueAt }) => dueAt !== null && Date.parse(dueAt) >= from.getTime())
    .sort((a, b) => Date.parse(a.opensAt ?? '') - Date.parse(b.opensAt ?? ''))
    .map(({ period }) => period);
}

function endOf(cadence: Cadence, round: CompiledRound, zone: string): number {
  if (round.closesAt !== null) return Date.parse(round.closesAt);
  const [, last] = spanOf(cadence, round.period);
  return instantAt(addDays(last, 1), '00:00', zone).getTime();
}

function cadenceOf(policy: Policy, name: string): Cadence {
  const found = policy.cadences[name];
  if (!found) throw new RangeError(`the policy has no cadence "${name}"`);
  return found;
}
