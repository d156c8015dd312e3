import type { CaseOfMatter } from '../../domain/notices/matter-of-case';
import type { Locale, NoticeInput } from '../../domain/notices/notice-content';
import { SETTLED } from '../../domain/notices/stand-down';
import type { Tx } from '../../prisma/client';
import { addressedPosts } from './addressed-posts';
import { byKey } from './by-key';
import { carriedDuties, type CarriedDuty } from './carried-duties';
import { toldCases } from './case-matters';
import { changesSince, settledDuties, type ChangedDuty, type ChangeSince } from './changes-since';
import { officeNotices, type OfficeNotices } from './office-notices';
import type { Recipient } from './recipient';

/** All that one notice is made of, as the database has it. */
export interface LoadedNotice {
  recipient: Recipient;
  person: { name: string; email: string };
  post: NoticeInput['person']['post'];
  locale: Locale;
  office: OfficeNotices;
  duties: CarriedDuty[];
  settled: ChangedDuty[];
  changes: ChangeSince[];
  cases: ReadonlyMap<string, CaseOfMatter>;
}

/**
 * Reads what the notices of these recipients are made of: a fixed number of queries, however many there are, and a few
 * more for each case that they speak of. All recipients are of one office.
 */
export async function loadNotices(
  db: Tx,
  officeId: string,
  recipients: readonly Recipient[],
  now: Date,
): Promise<LoadedNotice[]> {
  const personIds = recipients.map(({ personId }) => personId);
  const requests = recipients.flatMap((recipient) => recipient.requests);
  const ofDuties = requests.filter(({ dutyId }) => dutyId !== null).map(({ id }) => id);
  const [office, people, wishes, posts, duties, settled, changes, cases] = await Promise.all([
    officeNotices(db, officeId, now),
    db.person.findMany({ where: { id: { in: personIds } }, select: { id: true, name: true, email: true } }),
    db.noticeWish.findMany({
      where: { personId: { in: personIds } },
      select: { personId: true, locale: true },
    }),
    addressedPosts(db, recipients, now),
    carriedDuties(db, ofDuties),
    settledDuties(
      db,
      requests.filter(({ kind }) => kind === SETTLED).map(({ id }) => id),
    ),
    changesSince(db, officeId, recipients, now),
    toldCases(db, requests, now),
  ]);
  const personOf = new Map(people.map((person) => [person.id, person]));
  const english = new Set(wishes.filter(({ locale }) => locale === 'en').map(({ personId }) => personId));
  const dutiesOf = byKey(duties, ({ requestId }) => requestId);
  const settledOf = byKey(settled, ({ requestId }) => requestId);
  const changesOf = byKey(changes, ({ personId }) => personId);
  return recipients.map((recipient) => {
    const { key, personId } = recipient;
    const person = personOf.get(personId);
    if (person === undefined) throw new Error(`person ${personId}: expected a row, found none`);
    return {
      recipient,
      person,
      post: posts.get(key) ?? null,
      locale: english.has(personId) ? 'en' : 'zh',
      office,
      duties: recipient.requests.flatMap(({ id }) => dutiesOf(id)),
      settled: recipient.requests.flatMap(({ id }) => settledOf(id)),
      changes: changesOf(personId),
      cases,
    };
  });
}
