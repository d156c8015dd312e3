import { addDays, eachDay } from '../calendar/civil-date';
import { civilDateOf, instantAt } from '../calendar/civil-time';
import { addWorkdays, isWorkday } from '../calendar/workdays';
import type { CivilDate, WorkingCalendar } from '../calendar/working-calendar';
import type { Policy } from '../policy/schema';

/** Minutes of office hours in a row. Milliseconds since the epoch. */
export interface Stretch {
  /** The half of its first minute. */
  first: number;
  minutes: number;
  day: CivilDate;
}

export const msPerMinute = 60_000;
const halfMinute = 30_000;

/**
 * The minutes after `after` up to `until` in which an office works. Each is named by its half: what people do never
 * falls together with a look or a wave, which come on whole minutes, so that nobody has to say which was first.
 */
export function workingTime(
  { office }: Policy,
  calendar: WorkingCalendar,
  after: number,
  until: number,
): Stretch[] {
  const { timeZone, notices } = office;
  const dayOf = (ms: number): CivilDate => civilDateOf(new Date(ms), timeZone);
  return eachDay(dayOf(after), dayOf(until)).flatMap((day) => {
    if (!isWorkday(calendar, day)) return [];
    const from = Math.max(after, instantAt(day, notices.from, timeZone).getTime());
    const to = Math.min(until, instantAt(day, notices.until, timeZone).getTime());
    const first = Math.ceil((from - halfMinute) / msPerMinute) * msPerMinute + halfMinute;
    const minutes = Math.floor((to - first) / msPerMinute) + 1;
    return minutes > 0 ? [{ first, minutes, day }] : [];
  });
}

/** The midnight that begins the day so many working days from an instant's, back for a negative number. */
export function workdaysFrom(
  { office }: Policy,
  calendar: WorkingCalendar,
  from: number,
  workdays: number,
): { begins: number; ends: number } {
  const day = addWorkdays(calendar, civilDateOf(new Date(from), office.timeZone), workdays);
  return {
    begins: instantAt(day, '00:00', office.timeZone).getTime(),
    ends: instantAt(addDays(day, 1), '00:00', office.timeZone).getTime(),
  };
}
