import { addDays } from '../calendar/civil-date';
import { civilDateOf, instantAt } from '../calendar/civil-time';
import { isWorkday, searchLimitInDays } from '../calendar/workdays';
import type { CivilDate, WorkingCalendar } from '../calendar/working-calendar';
import type { Policy } from '../policy/schema';

/** As `until` this means the end of the day, for there is no 24:00 in a policy. */
const endOfDay = '23:59';

/**
 * The next moment at which a wave may leave: a multiple of `office.waveEverySeconds`, counted from the office's
 * midnight, strictly after `now`, on a permitted day and within the office's hours (both ends included).
 * Throws RangeError if the policy leaves no such moment within `searchLimitInDays`.
 */
export function nextPermittedSlot(policy: Policy, calendar: WorkingCalendar, now: Date): Date {
  const { timeZone, notices } = policy.office;
  const today = civilDateOf(now, timeZone);
  for (let ahead = 0; ahead <= searchLimitInDays; ahead += 1) {
    const day = addDays(today, ahead);
    if (notices.days === 'working' && !isWorkday(calendar, day)) continue;
    const slot = firstSlotOn(policy, day, now);
    if (slot !== null) return slot;
  }
  throw new RangeError(
    `no notice may leave within ${searchLimitInDays} days of ${today}: check office.notices and the calendar`,
  );
}

function firstSlotOn(policy: Policy, day: CivilDate, now: Date): Date | null {
  const { timeZone, waveEverySeconds, notices } = policy.office;
  const everyMs = waveEverySeconds * 1000;
  const midnight = instantAt(day, '00:00', timeZone).getTime();
  const from = instantAt(day, notices.from, timeZone).getTime();
  const nextMidnight = instantAt(addDays(day, 1), '00:00', timeZone).getTime();
  const until =
    notices.until === endOfDay ? nextMidnight - 1 : instantAt(day, notices.until, timeZone).getTime();
  const afterNow = Math.floor((now.getTime() - midnight) / everyMs) + 1;
  const notBefore = Math.ceil((from - midnight) / everyMs);
  const slot = midnight + Math.max(afterNow, notBefore) * everyMs;
  return slot <= until ? new Date(slot) : null;
}

/** A slot's name in ids, RFC 5545 UTC basic form, to the second: `20261122T220010Z`. */
export function slotKey(date: Date): string {
  return date.toISOString().replace(/[-:]|\.\d{3}/g, '');
}
