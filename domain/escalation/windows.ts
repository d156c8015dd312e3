import { countSpan } from '../calendar/count-span';
import { civilDateOf, instantAt } from '../calendar/civil-time';
import { addWorkdays, isWorkday, nextWorkday, previousWorkday } from '../calendar/workdays';
import type { CivilDate } from '../calendar/working-calendar';
import type { Span } from '../policy/dates';
import type { CaseContext } from './case-context';

type Office = Pick<CaseContext, 'calendar' | 'zone' | 'endOfDay'>;

/** A reminder on the working day before the end comes in the morning of it, so long before office hours end. */
const morningBeforeEndMs = 8 * 3_600_000;

/**
 * When a window ends that begins on the day of `from`: at the end of office hours of its last day, ISO 8601 in UTC.
 * The first day is not counted; months end on the corresponding day or the month's last (Civil Code arts. 201, 202);
 * a last day that is not worked rolls forward to the next that is (art. 203). Always after `from`.
 */
export function windowEnd(from: Date | string, span: Span, office: Office): string {
  const named = countSpan(office.calendar, civilDateOf(from, office.zone), 'after', span);
  const end = endOfWorkday(named, office);
  const begin = typeof from === 'string' ? Date.parse(from) : from.getTime();
  if (end.getTime() > begin) return end.toISOString();
  return endOfWorkday(nextWorkday(office.calendar, named), office).toISOString();
}

/** So many working days after the day of an instant, at the end of office hours. ISO 8601 in UTC. */
export function workdaysOn(from: Date | string, workdays: number, office: Office): string {
  const day = addWorkdays(office.calendar, civilDateOf(from, office.zone), workdays);
  return endOfWorkday(day, office).toISOString();
}

function endOfWorkday(day: CivilDate, { calendar, zone, endOfDay }: Office): Date {
  return instantAt(isWorkday(calendar, day) ? day : nextWorkday(calendar, day), endOfDay, zone);
}

/** The reminder that follows one at `now`: on the working day before the end, then at the end itself. */
export function nextReminder(now: Date, until: string, { calendar, zone, endOfDay }: Office): string {
  const day = previousWorkday(calendar, civilDateOf(until, zone));
  const at = instantAt(day, endOfDay, zone).getTime() - morningBeforeEndMs;
  return at > now.getTime() ? new Date(at).toISOString() : until;
}
