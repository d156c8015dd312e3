import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { CalendarEntry } from '../../domain/year/year-calendar';

/**
 * The entries as iCalendar (RFC 5545). Times are in UTC: each is one instant to every reader, without a description
 * of a zone that may be older than its rules. The office's wall clock stands in the description.
 */
export function calendarFile(
  { name, now }: { name: string; now: Date },
  entries: readonly CalendarEntry[],
): string {
  const calendar = ical({
    name,
    prodId: { company: 'duban', product: 'year', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { uid, at, summary, description, category, tentative, sequence } of entries) {
    calendar.createEvent({
      id: uid,
      start: new Date(at),
      stamp: now,
      summary,
      description,
      categories: [{ name: category }],
      status: tentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      // A due date is a moment: it keeps nobody from other things.
      transparency: ICalEventTransparency.TRANSPARENT,
      sequence,
    });
  }
  return calendar.toString();
}
