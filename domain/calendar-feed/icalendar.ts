import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { FeedEntry } from './feed-entry';
import { descriptionOf, summaryOf } from './feed-words';

/** The event ends when the duty is due, and takes this long on the page of a day. */
const SHOWN_MS = 30 * 60_000;
/** How soon a phone may ask again. */
const REFRESH_SECONDS = 3600;

export interface FeedOf {
  /** As the phone lists it: 督办到期日（戚砚田）. */
  name: string;
  locale: 'zh' | 'en';
}

/**
 * The due dates as one iCalendar object (RFC 5545, method PUBLISH of RFC 5546): what a phone subscribes to, and what a
 * mail brings as an update of the same events. Instants are in UTC, so no time zone's rules are shipped. Takes up no
 * time of anybody's day (TRANSP). Pure: the same entries give the same bytes.
 */
export function icalendarOf(entries: readonly FeedEntry[], { name, locale }: FeedOf): string {
  const calendar = ical({
    prodId: { company: 'duban', product: 'due-dates', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    name,
    ttl: REFRESH_SECONDS,
  });
  for (const entry of entries) {
    calendar.createEvent({
      id: entry.uid,
      sequence: entry.sequence,
      start: new Date(entry.dueAt.getTime() - SHOWN_MS),
      end: entry.dueAt,
      stamp: entry.changedAt,
      lastModified: entry.changedAt,
      summary: summaryOf(entry, locale),
      description: descriptionOf(entry, locale),
      ...(entry.link === null ? {} : { url: entry.link }),
      transparency: ICalEventTransparency.TRANSPARENT,
      status: statusOf(entry),
    });
  }
  return calendar.toString();
}

function statusOf({ status, provisional }: FeedEntry): ICalEventStatus {
  if (status === 'excused') return ICalEventStatus.CANCELLED;
  return provisional ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}
