import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Policy } from '../policy/schema';
import { stretchAt } from './slots-hours';

const MS_PER_MINUTE = 60_000;
/** A wave that leaves with the last minute of the hours still gets so long to be sent, where its spread is not longer. */
const LEAST_GRACE_MINUTES = 10;

/**
 * Whether the notices of a wave may still be sent: within the office's hours, and after them for the wave's own spread
 * (at least `LEAST_GRACE_MINUTES`, for the last slot is a slot too). What is left then goes with the next permitted
 * slot. A wave outside the hours carries what is urgent and may be sent at any time.
 */
export function mayStillLeave(policy: Policy, calendar: WorkingCalendar, slotAt: Date, now: Date): boolean {
  if (stretchAt(policy, calendar, now) !== null) return true;
  const stretch = stretchAt(policy, calendar, slotAt);
  if (stretch === null) return true;
  const graceMinutes = Math.max(policy.office.notices.spreadMinutes ?? 0, LEAST_GRACE_MINUTES);
  return now.getTime() <= stretch.until + graceMinutes * MS_PER_MINUTE;
}

/**
 * When each of so many notices of one wave leaves, not before: evenly over `office.notices.spreadMinutes` from `from`
 * on, in order and in steps of a minute, and never beyond the end of the stretch of hours in which `from` lies. Null:
 * all at once.
 */
export function spreadOver(
  policy: Policy,
  calendar: WorkingCalendar,
  from: Date,
  count: number,
): Date[] | null {
  const { spreadMinutes } = policy.office.notices;
  const stretch = stretchAt(policy, calendar, from);
  if (spreadMinutes === undefined || stretch === null) return null;
  const minutesLeft = Math.ceil((stretch.until - from.getTime()) / MS_PER_MINUTE);
  const minutes = Math.min(spreadMinutes, Math.max(1, minutesLeft));
  return Array.from(
    { length: count },
    (_, nth) => new Date(from.getTime() + Math.floor((minutes * nth) / count) * MS_PER_MINUTE),
  );
}
