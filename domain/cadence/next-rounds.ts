import { addDays } from '../calendar/civil-date';
import { civilDateOf, instantAt } from '../calendar/civil-time';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { PeriodKind, Policy } from '../policy/schema';
import { compileRound } from './compile-round';
import type { CompiledRound } from './compiled-round';
import { nextPeriod, periodEnd, periodOf, previousPeriod, type PeriodKey } from './period';

/** The rounds of one cadence from a period on, skipped ones included, without end: take what you need. */
export function* roundsFrom(
  policy: Policy,
  cadence: string,
  calendar: WorkingCalendar,
  firstPeriod: PeriodKey,
): Generator<CompiledRound, never> {
  const kind = kindOf(policy, cadence);
  for (let period = firstPeriod; ; period = nextPeriod(kind, period)) {
    yield compileRound(policy, cadence, period, calendar);
  }
}

/** `count` rounds of one cadence from a period on, skipped ones included. */
export function compileFrom(
  policy: Policy,
  cadence: string,
  calendar: WorkingCalendar,
  firstPeriod: PeriodKey,
  count: number,
): CompiledRound[] {
  const rounds: CompiledRound[] = [];
  let period = firstPeriod;
  for (let made = 0; made < count; made += 1) {
    if (made > 0) period = nextPeriod(kindOf(policy, cadence), period);
    rounds.push(compileRound(policy, cadence, period, calendar));
  }
  return rounds;
}

/** Skipped rounds in a row that the search for the earliest open one looks past. */
const skippedInARow = 60;

/**
 * The earliest period whose round is not yet past: it closes after `now`, or it is skipped and its period has not
 * ended. An earlier period comes first as long as its round is open, even where a later one is already over.
 */
export function firstOpenPeriod(
  policy: Policy,
  cadence: string,
  calendar: WorkingCalendar,
  now: Date,
): PeriodKey {
  const kind = kindOf(policy, cadence);
  const zone = policy.office.timeZone;
  const stateOf = (period: PeriodKey): { skipped: boolean; past: boolean } => {
    const round = compileRound(policy, cadence, period, calendar);
    return { skipped: round.skipped !== null, past: endOf(round, zone) <= now.getTime() };
  };
  const today = periodOf(kind, civilDateOf(now, zone));

  let earliest: PeriodKey | null = null;
  let period = today;
  for (let skipped = 0; skipped <= skippedInARow;) {
    const state = stateOf(period);
    if (!state.past) earliest = period;
    // Rounds close in the order of their periods: before one that is past none is open.
    else if (!state.skipped && period !== today) break;
    skipped = state.skipped ? skipped + 1 : 0;
    period = previousPeriod(kind, period);
  }
  if (earliest !== null) return earliest;

  period = nextPeriod(kind, today);
  while (stateOf(period).past) period = nextPeriod(kind, period);
  return period;
}

function endOf(round: CompiledRound, zone: string): number {
  if (round.closesAt !== null) return Date.parse(round.closesAt);
  return instantAt(addDays(periodEnd(round.period), 1), '00:00', zone).getTime();
}

function kindOf(policy: Policy, cadence: string): PeriodKind {
  const found = policy.cadences[cadence];
  if (!found) throw new RangeError(`the policy has no cadence "${cadence}"`);
  return found.period;
}
