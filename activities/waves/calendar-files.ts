import { icalendarOf } from '../../domain/calendar-feed/icalendar';
import { entriesOfPerson } from '../../offices/feeds/entries-of-person';
import type { Deps } from '../deps';
import type { ComposedNotice } from './compose';

interface Asked {
  deliveryId: string;
  personId: string;
}

/**
 * The calendar files of those who asked for them with their mails, by delivery: the due dates that the notice tells of,
 * as the same events that their feed has. What was settled since is in it too: an excused one is crossed out.
 */
export async function calendarFiles(
  { db, publicUrl }: Pick<Deps, 'db' | 'publicUrl'>,
  officeId: string,
  deliveries: readonly Asked[],
  notices: ReadonlyMap<string, ComposedNotice | null>,
  now: Date,
): Promise<Map<string, string>> {
  const wishing = await db.noticeWish.findMany({
    where: { personId: { in: deliveries.map(({ personId }) => personId) }, invites: true },
    select: { personId: true },
  });
  const wished = new Set(wishing.map(({ personId }) => personId));
  const files = new Map<string, string>();
  for (const { deliveryId, personId } of deliveries) {
    const notice = notices.get(deliveryId) ?? null;
    if (notice === null || notice.dutyIds.length === 0 || !wished.has(personId)) continue;
    const told = new Set(notice.dutyIds);
    const entries = await entriesOfPerson(db, { officeId, personId, locale: notice.locale, publicUrl, now });
    const due = entries.filter(({ dutyId }) => dutyId !== null && told.has(dutyId));
    files.set(deliveryId, icalendarOf(due, { name: notice.from.name, locale: notice.locale }));
  }
  return files;
}
