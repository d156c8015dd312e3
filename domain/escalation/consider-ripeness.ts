import { civilDateOf, instantAt, isoInZone } from '../calendar/civil-time';
import { addWorkdays } from '../calendar/workdays';
import { rungs } from '../policy/rungs';
import type { CaseIncident } from './case-event';
import type { Considered } from './considered';
import { reckonedOnce } from './consider-known-days';

/**
 * When a duty will have been overdue for so many working days, at the hour at which it was due, in milliseconds; null
 * for one that is owed no more, and for what is no overdue duty.
 */
export function ripeAt(
  { kind, lateAfter }: CaseIncident,
  overdueWorkdays: number,
  { calendar, zone }: Pick<Considered, 'calendar' | 'zone'>,
): number | null {
  if (kind !== 'overdue' || lateAfter === null) return null;
  return reckonedOnce(calendar, `${overdueWorkdays} in ${zone}`, lateAfter, () => {
    const day = addWorkdays(calendar, civilDateOf(lateAfter, zone), overdueWorkdays);
    return instantAt(day, isoInZone(lateAfter, zone).slice(11, 16), zone).getTime();
  });
}

/** The instants to come at which a duty grows ripe for an entry that may then have enough of them, in order. */
export function ripeInstants(considered: Considered): Date[] {
  const { ladder, incidents, now, used } = considered;
  const owed = incidents.filter(({ lateAfter, unitReached }) => lateAfter !== null && unitReached);
  if (owed.length === 0) return [];
  const instants = rungs.flatMap((rung) => {
    const free = owed.filter(({ sourceId }) => used.get(rung)?.has(sourceId) !== true);
    return (ladder.rungs[rung]?.entry ?? []).flatMap(({ overdueWorkdays, atLeast = 1 }) =>
      overdueWorkdays === undefined || free.length < atLeast
        ? []
        : free.flatMap((incident) => ripeAt(incident, overdueWorkdays, considered) ?? []),
    );
  });
  return [...new Set(instants)]
    .filter((instant) => instant > now.getTime())
    .sort((a, b) => a - b)
    .map((instant) => new Date(instant));
}
