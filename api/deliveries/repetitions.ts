import type { Database } from '../../prisma/client';
import type { NoticeRequest } from '../../prisma/generated/client';
import type { DeliveryStory } from './delivery-schemas';

/** Of which notice this one is a repetition, and why it was said again; null where it is none. */
export async function repeatedBy(
  db: Database,
  requests: readonly NoticeRequest[],
): Promise<DeliveryStory['againOf']> {
  const again = requests.find(({ againOf }) => againOf !== null);
  if (again?.againOf == null) return null;
  const [reason] = await reasonsOf(db, [again]);
  return { id: again.againOf, reason: reason ?? null };
}

/** Each time that a notice was asked for again, the first time first, and what became of it. */
export async function repetitionsOf(
  db: Database,
  deliveryId: string,
  iso: (at: Date) => string,
): Promise<DeliveryStory['again']> {
  const repeats = await db.noticeRequest.findMany({
    where: { againOf: deliveryId },
    orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
  });
  const times = [...new Set(repeats.map(({ requestedAt }) => requestedAt.getTime()))];
  // Of one time's requests some may have been dropped: it is told by one that goes.
  const told = times.flatMap((at) => {
    const asked = repeats.filter(({ requestedAt }) => requestedAt.getTime() === at);
    return asked.find(({ dropped }) => dropped === null) ?? asked.slice(0, 1);
  });
  const [reasons, carriers] = await Promise.all([
    reasonsOf(db, told),
    db.delivery.findMany({ where: { id: { in: told.flatMap((one) => one.deliveryId ?? []) } } }),
  ]);
  const people = await db.person.findMany({
    where: { id: { in: carriers.map(({ personId }) => personId) } },
  });
  return told.map(({ requestedAt, cause, dropped, heldFor, ...one }, nth) => {
    const carrier = carriers.find(({ id }) => id === one.deliveryId);
    const person = people.find(({ id }) => id === carrier?.personId);
    return {
      requestedAt: iso(requestedAt),
      by: cause.startsWith('again:') ? 'office' : 'reader',
      reason: reasons[nth] ?? null,
      deliveryId: one.deliveryId,
      state: carrier?.state ?? (dropped === null ? null : 'dropped'),
      person: person === undefined ? null : { id: person.id, name: person.name },
      heldFor: heldFor as 'hour' | 'cap' | null,
    };
  });
}

async function reasonsOf(db: Database, requests: readonly NoticeRequest[]): Promise<(string | null)[]> {
  const texts = await db.textBody.findMany({
    where: { id: { in: requests.flatMap(({ reasonId }) => reasonId ?? []) } },
  });
  return requests.map(({ reasonId }) => texts.find(({ id }) => id === reasonId)?.body ?? null);
}
