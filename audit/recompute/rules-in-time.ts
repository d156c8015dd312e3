import { administeredCalendar } from '../../domain/calendar/administered-calendar';
import { statutoryCalendar } from '../../domain/calendar/statutory-calendar';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { Occasion } from '../../domain/cadence/occasions';
import { policyStretches, type PolicyInTime } from '../../domain/gaps/known-in-time';
import { parsePolicy } from '../../domain/policy/parse';
import type { Policy } from '../../domain/policy/schema';
import type { Downtime } from '../../domain/escalation/case-context';
import type { PauseSpan } from '../../domain/round/verdict';
import type { Ground } from '../bundle/ground';
import type { Told } from './told';

/** What was known of calendars and events at one moment. */
export interface KnownThen {
  calendar: WorkingCalendar;
  /** Those that were recorded; those of a policy are its own. */
  occasions: Occasion[];
}

/** Everything that an office went by, as its log tells it, at any moment. */
export interface RulesInTime {
  /** Null for a version that is not in the bundle, or that this release does not read. */
  policy(id: string): Policy | null;
  /** The version in force; null before any. */
  inForceAt(at: Date): Policy | null;
  /** More than one where something was loaded while an answer of that moment was on its way. */
  knownAt(at: Date): KnownThen[];
  /** One that ended later still lasted. */
  pausesAt(cadence: string, at: Date): PauseSpan[];
  /** Those that were over. */
  downtimesAt(at: Date): Downtime[];
}

/** What is loaded within it may have been seen by a decision that says an earlier time. */
const ON_ITS_WAY_MS = 60_000;

/** Reads the rules of an office from the entries that tell of them and the texts that these name. */
export function rulesInTime(told: readonly Told[], { policies, calendars }: Ground): RulesInTime {
  const versions = policyVersions(told, policies);
  const stretches = policyStretches(versions);
  const loads = told.filter(({ kind }) => kind === 'calendar.loaded' || kind === 'occasion.recorded');
  const daysOf = new Map(calendars.map(({ id, days }) => [id, days]));
  const downtimes = downtimesOf(told);
  const byCount = new Map<number, KnownThen>();
  const knownAfter = (count: number): KnownThen => {
    const then = inTime(loads).slice(0, count);
    const known = byCount.get(count) ?? {
      // The last of a year counts, as the list has them in the order of their loading.
      calendar: administeredCalendar(
        statutoryCalendar,
        then.flatMap(({ subject }) => daysOf.get(subject) ?? []),
      ),
      occasions: then.flatMap(occasionOf).sort(byDay),
    };
    byCount.set(count, known);
    return known;
  };
  const loadedBy = (ms: number): number => loads.filter(({ at }) => at.getTime() <= ms).length;
  return {
    policy: (id) => versions.find((version) => version.id === id)?.policy ?? null,
    inForceAt: (at) => stretches.findLast(({ from }) => from <= at)?.version.policy ?? null,
    knownAt(at) {
      const [first, last] = [loadedBy(at.getTime()), loadedBy(at.getTime() + ON_ITS_WAY_MS)];
      return Array.from({ length: last - first + 1 }, (_, more) => knownAfter(first + more));
    },
    pausesAt: (cadence, at) => pausesOf(told, cadence, at),
    downtimesAt: (at) => downtimes.filter(({ until }) => until <= at),
  };
}

function policyVersions(told: readonly Told[], policies: Ground['policies']): PolicyInTime[] {
  return told.flatMap(({ kind, subject, at, data }): PolicyInTime[] => {
    const source = policies.find(({ id }) => id === subject)?.source;
    const policy = kind === 'policy.loaded' && source !== undefined ? parsePolicy(source).policy : null;
    if (policy === null) return [];
    const inForceFrom = new Date(String(data['inForceFrom']));
    return [{ id: subject, version: Number(data['version']), policy, inForceFrom, loadedAt: at }];
  });
}

function inTime(told: readonly Told[]): Told[] {
  return [...told].sort((a, b) => a.at.getTime() - b.at.getTime() || a.position - b.position);
}

function occasionOf({ kind, data }: Told): Occasion[] {
  if (kind !== 'occasion.recorded') return [];
  const { event, date, ordinal, unit } = data as {
    event: string;
    date: string;
    ordinal: number;
    unit: string;
  };
  return [{ event, date, ordinal, unitId: unit }];
}

function byDay(a: Occasion, b: Occasion): number {
  const key = ({ date, event, ordinal }: Occasion): string =>
    `${date} ${event} ${`${ordinal}`.padStart(6, '0')}`;
  return key(a) < key(b) ? -1 : 1;
}

function pausesOf(told: readonly Told[], cadence: string, at: Date): PauseSpan[] {
  const known = told.filter((one) => one.at <= at);
  const ends = known.filter(
    ({ kind, subject }) => kind === 'cadence.resumed' && subject.endsWith(`:${cadence}`),
  );
  return known
    .filter(
      ({ kind, data }) => kind === 'cadence.paused' && [cadence, null].includes(data['cadence'] as string),
    )
    .map(({ at: from }) => ({ from, until: ends.find((end) => end.at >= from)?.at ?? null }));
}

function downtimesOf(told: readonly Told[]): Downtime[] {
  return told
    .filter(({ kind }) => kind === 'engine.down')
    .map(({ data }) => ({ from: new Date(String(data['from'])), until: new Date(String(data['until'])) }))
    .sort((a, b) => a.from.getTime() - b.from.getTime());
}
