import type { Database, Tx } from '../../prisma/client';
import { appendEntry } from '../../prisma/log/append';
import type { Erasing } from './erasing';

/** Gives how many people were erased. Each in a transaction of its own, with its entry. */
export async function erasePeople(db: Database, erasing: Erasing): Promise<number> {
  const people = await nobodyNeeds(db, erasing);
  for (const { id } of people) await db.$transaction((tx) => erasePerson(tx, id, erasing));
  return people.length;
}

/** Those who hold nothing any more, and whose posts, roles, deputyships, cases and marks all ended before. */
async function nobodyNeeds(db: Database, { officeId, before, now }: Erasing): Promise<{ id: string }[]> {
  return db.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM person p
    WHERE p.office_id = ${officeId} AND p.name <> '' AND p.added_at < ${before}
      AND NOT EXISTS (SELECT 1 FROM post_holding h
        WHERE h.person_id = p.id AND (h.held_until IS NULL OR h.held_until >= ${before}))
      AND NOT EXISTS (SELECT 1 FROM appointment a
        WHERE a.person_id = p.id AND (a.appointed_until IS NULL OR a.appointed_until >= ${before}))
      AND NOT EXISTS (SELECT 1 FROM absence s
        WHERE s.deputy_id = p.id AND (s.absent_until IS NULL OR s.absent_until >= ${before}))
      AND NOT EXISTS (SELECT 1 FROM case_file c
        WHERE c.person_id = p.id AND (c.closed_at IS NULL OR c.closed_at >= ${before}))
      AND NOT EXISTS (SELECT 1 FROM case_mark m
        WHERE m.person_id = p.id AND m.lifted_at IS NULL AND m.marked_until >= ${now})
    ORDER BY p.id`;
}

/** The row stays, so that everything that names its id still stands; who it was is gone, and every way in with it. */
async function erasePerson(tx: Tx, personId: string, erasing: Erasing): Promise<void> {
  const { officeId, policyVersionId, before, now } = erasing;
  const of = { where: { personId } };
  await tx.person.update({ where: { id: personId }, data: { name: '', email: personId } });
  await tx.account.deleteMany(of);
  await tx.secondFactor.deleteMany(of);
  await tx.recoveryCode.deleteMany(of);
  await tx.noticeWish.deleteMany(of);
  await tx.accessToken.deleteMany(of);
  await tx.calendarFeed.updateMany({ where: { personId, closedAt: null }, data: { closedAt: now } });
  await appendEntry(tx, {
    ...{ officeId, at: now, kind: 'person.erased', subject: personId },
    data: { policy: policyVersionId, before: before.toISOString() },
  });
}
