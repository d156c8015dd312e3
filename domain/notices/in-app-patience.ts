import { civilDateOf, instantAt } from '../calendar/civil-time';
import { addWorkdays } from '../calendar/workdays';
import type { WorkingCalendar } from '../calendar/working-calendar';

/** Working days that a notice may lie unopened on a person's own page before it goes on by mail. */
const PATIENCE_WORKDAYS = 1;

/** Until when a notice that lies on a page since `laidAt` waits to be opened: the same hour, a working day on. */
export function waitsUntil(calendar: WorkingCalendar, zone: string, laidAt: Date): Date {
  const laidOn = civilDateOf(laidAt, zone);
  const sinceMidnight = laidAt.getTime() - instantAt(laidOn, '00:00', zone).getTime();
  const midnight = instantAt(addWorkdays(calendar, laidOn, PATIENCE_WORKDAYS), '00:00', zone);
  return new Date(midnight.getTime() + sinceMidnight);
}
