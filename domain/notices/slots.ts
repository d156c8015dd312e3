import { addDays } from '../calendar/civil-date';
import { civilDateOf, instantAt } from '../calendar/civil-time';
import { searchLimitInDays } from '../calendar/workdays';
import type { CivilDate, WorkingCalendar } from '../calendar/working-calendar';
import type { Office, Policy } from '../policy/schema';
import { isNoticeDay, stretchesOn } from './slots-hours';

/**
 * The next moment at which a wave may leave: a multiple of `office.waveEverySeconds`, counted from the office's
 * midnight, strictly after `now`, on a permitted day, within the office's hours (both ends included) and in none of
 * its breaks. Throws RangeError if the policy leaves no such moment within `searchLimitInDays`.
 */
export function nextPermittedSlot(policy: Policy, calendar: WorkingCalendar, now: Date): Date {
  const today = civilDateOf(now, policy.office.timeZone);
  for (let ahead = 0; ahead <= searchLimitInDays; ahead += 1) {
    const day = addDays(today, ahead);
    if (!isNoticeDay(policy, calendar, day)) continue;
    const slot = slotsOn(policy.office, day, new Date(now.getTime() + 1)).first;
    if (slot !== null) return slot;
  }
  throw new RangeError(
    `no notice may leave within ${searchLimitInDays} days of ${today}: check office.notices and the calendar`,
  );
}

/** The next moment for what the policy calls urgent: the same multiples, strictly after `now`, at any hour of any day. */
export function nextUrgentSlot({ office }: Pick<Policy, 'office'>, now: Date): Date {
  const { timeZone, waveEverySeconds } = office;
  const day = civilDateOf(now, timeZone);
  const everyMs = waveEverySeconds * 1000;
  const midnight = instantAt(day, '00:00', timeZone).getTime();
  const slot = midnight + (Math.floor((now.getTime() - midnight) / everyMs) + 1) * everyMs;
  return new Date(Math.min(slot, instantAt(addDays(day, 1), '00:00', timeZone).getTime()));
}

/** The first and the last slot of a day's hours at or after an instant; null where none is left. */
export function slotsOn(
  office: Office,
  day: CivilDate,
  notBefore: Date,
): { first: Date | null; last: Date | null } {
  const everyMs = office.waveEverySeconds * 1000;
  const midnight = instantAt(day, '00:00', office.timeZone).getTime();
  const slots = stretchesOn(office, day).flatMap(({ from, until }) => {
    const first = Math.ceil((Math.max(from, notBefore.getTime()) - midnight) / everyMs);
    const last = Math.floor((until - midnight) / everyMs);
    return first > last ? [] : [first, last].map((nth) => new Date(midnight + nth * everyMs));
  });
  return { first: slots[0] ?? null, last: slots.at(-1) ?? null };
}

/** A slot's name in ids, RFC 5545 UTC basic form, to the second: `20261122T220010Z`. */
export function slotKey(date: Date): string {
  return date.toISOString().replace(/[-:]|\.\d{3}/g, '');
}

/** The instant that `slotKey` named; null for what is no such name. */
export function instantOfSlot(slot: string): Date | null {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(slot) ?? [];
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at.getTime()) ? null : at;
}
