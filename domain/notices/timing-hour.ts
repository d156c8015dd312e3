import { addDays } from '../calendar/civil-date';
import { civilDateOf, instantAt } from '../calendar/civil-time';
import { searchLimitInDays } from '../calendar/workdays';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Policy } from '../policy/schema';
import { slotsOn } from './slots';
import { isNoticeDay } from './slots-hours';

/**
 * The slot for which a notice waits where its reader wants one a day, not before an hour (`HH:MM`); null: it leaves
 * now, for the hour has come and today's has not gone. `lastAt`: when the reader's last notice was made. An hour after
 * the office's last slot means that slot: a wish never leads out of the hours.
 */
export function slotOfWish(
  policy: Policy,
  calendar: WorkingCalendar,
  hour: string,
  at: Date,
  lastAt: Date | null,
): Date | null {
  const { office } = policy;
  const today = civilDateOf(at, office.timeZone);
  for (let ahead = 0; ahead <= searchLimitInDays; ahead += 1) {
    const day = addDays(today, ahead);
    if (!isNoticeDay(policy, calendar, day)) continue;
    const midnight = instantAt(day, '00:00', office.timeZone);
    const wished = slotsOn(office, day, instantAt(day, hour, office.timeZone)).first;
    const slot = wished ?? slotsOn(office, day, midnight).last;
    if (slot === null) continue;
    if (slot > at) return slot;
    if (lastAt === null || lastAt < slot) return null;
  }
  return null;
}
