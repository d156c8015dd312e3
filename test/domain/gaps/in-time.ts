import { administeredCalendar } from '../../../domain/calendar/administered-calendar';
import type { AdministeredYear } from '../../../domain/calendar/administered-year';
import { statutoryCalendar } from '../../../domain/calendar/statutory-calendar';
import type { KnownDowntime } from '../../../domain/gaps/downtime-ground';
import { expectedRounds, type ExpectedInTime, type SpanOfRounds } from '../../../domain/gaps/expected-rounds';
import type { JudgedGap } from '../../../domain/gaps/gap';
import { policyStretches, type Known, type PolicyInTime } from '../../../domain/gaps/known-in-time';
import type { Policy } from '../../../domain/policy/schema';
import { policyWith } from '../cadence/default-policy';

/** Shanghai's wall clock, `2026-03-06T09:00`. */
export const at = (local: string): Date => new Date(`${local}:00+08:00`);

export const WEEK_11 = 'weekly-meeting 2026-W11';

/** A version of the default policy, in force since the beginning of 2026 unless the test says otherwise. */
export function version(
  number: number,
  since = '2026-01-01T00:00',
  policy: Policy = policyWith(),
): PolicyInTime {
  return { id: `policy-${number}`, version: number, policy, inForceFrom: at(since), loadedAt: at(since) };
}

/** What was known from the beginning, and the calendars of 2026 that were loaded since. */
export function knownWith(...loaded: [since: string, days: Partial<AdministeredYear>][]): Known[] {
  const beginning: Known = { from: new Date(0), calendar: statutoryCalendar, occasions: [], ground: null };
  return [
    beginning,
    ...loaded.map(([since, days], index): Known => {
      const year = { year: 2026, holidays: [], workdays: [], ...days };
      const proof = { table: 'calendar_version', id: `calendar-${index + 1}` };
      return {
        from: at(since),
        calendar: administeredCalendar(statutoryCalendar, [year]),
        occasions: [],
        ground: { reason: 'calendar-changed', proof },
      };
    }),
  ];
}

export function downtime(from: string, until: string, id = 'down-1'): KnownDowntime {
  const proof = { table: 'engine_downtime', id };
  return { from: at(from), until: at(until), recordedAt: at(until), proof };
}

interface Wanted extends Partial<Omit<SpanOfRounds, 'stretches'>> {
  versions?: PolicyInTime[];
}

/** What is expected of the rounds that are due in March 2026. */
export function expectedIn(wanted: Wanted = {}): Map<string, ExpectedInTime> {
  const { versions = [version(1)], ...rest } = wanted;
  return expectedRounds({
    ...{ stretches: policyStretches(versions), known: knownWith(), roster: null },
    ...{ from: '2026-03-01', to: '2026-03-31', there: new Set<string>() },
    ...rest,
  });
}

export function expectedWeek11(wanted: Wanted = {}): ExpectedInTime {
  const found = expectedIn(wanted).get(WEEK_11);
  if (found === undefined) throw new Error(`expected ${WEEK_11} to be expected`);
  return found;
}

/** `late: engine-down engine_downtime down-1`; without a ground `late: unexplained`. */
export function toldOf(gaps: readonly JudgedGap[]): string[] {
  return gaps.map(({ difference, ground }) => {
    const because =
      ground === null ? 'unexplained' : `${ground.reason} ${ground.proof.table} ${ground.proof.id}`;
    return `${difference}: ${because}`;
  });
}
