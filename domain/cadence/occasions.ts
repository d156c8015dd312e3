import type { PeriodKey } from './period';
import type { CivilDate } from '../calendar/working-calendar';
import type { Cadence, Policy } from '../policy/schema';

/** One time that an event happens, or will. */
export interface Occasion {
  event: string;
  /** The civil day on which it happens. */
  date: CivilDate;
  /** Numbers those of one event and one day, from 1. */
  ordinal: number;
  /** Only this unit; null: the whole office. */
  unitId: string | null;
}

/** The occasions that a policy names itself, before those that are recorded as they come. */
export function occasionsOf(policy: Policy): Occasion[] {
  return Object.entries(policy.events ?? {}).flatMap(([event, { dates }]) =>
    [...new Set(dates ?? [])].map((date) => ({ event, date, ordinal: 1, unitId: null })),
  );
}

/** The events that a cadence needs a day of: one that it counts from, one that it comes after. */
export function eventsOf({ due, order }: Cadence): string[] {
  return [...('event' in due ? [due.event] : []), ...(order ? [order.after] : [])];
}

/** The periods of an event's cadence, in the order of their days: `2026-03-05~1`. */
export function periodsOfOccasions(cadence: Cadence, occasions: readonly Occasion[]): PeriodKey[] {
  const { due } = cadence;
  if (!('event' in due)) return [];
  return occasions
    .filter(({ event }) => event === due.event)
    .map(({ date, ordinal }) => ({ date, ordinal }))
    .sort((a, b) => (a.date === b.date ? a.ordinal - b.ordinal : a.date < b.date ? -1 : 1))
    .map(({ date, ordinal }) => `${date}~${ordinal}`);
}

/** The occasion that made a period of an event's cadence. */
export function occasionOf(
  cadence: Cadence,
  period: PeriodKey,
  occasions: readonly Occasion[],
): Occasion | undefined {
  const { due } = cadence;
  const key = period.replace(/\+\d+$/, '');
  return occasions.find(
    ({ event, date, ordinal }) => 'event' in due && event === due.event && `${date}~${ordinal}` === key,
  );
}

/** The last day within a span on which an event happens; null while none is known. */
export function lastDayOf(
  event: string,
  [first, last]: readonly [CivilDate, CivilDate],
  occasions: readonly Occasion[],
): CivilDate | null {
  const days = occasions.filter((one) => one.event === event && one.date >= first && one.date <= last);
  return days.reduce<CivilDate | null>(
    (latest, { date }) => (latest === null || date > latest ? date : latest),
    null,
  );
}
