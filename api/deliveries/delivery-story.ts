import { isoInZone } from '../../domain/calendar/civil-time';
import type { Policy } from '../../domain/policy/schema';
import type { Database } from '../../prisma/client';
import { Problem } from '../problem';
import { carriedRequests } from './carried-requests';
import type { DeliveryStory } from './delivery-schemas';
import { findDelivery } from './list-deliveries';
import { repeatedBy, repetitionsOf } from './repetitions';

/** One notice of an office: what it said, each try with the other side's answer, and what asked for it. */
export async function deliveryStoryOf(
  db: Database,
  { officeId, id }: { officeId: string; id: string },
  policy: Policy,
): Promise<DeliveryStory> {
  const zone = policy.office.timeZone;
  const iso = (at: Date): string => isoInZone(at, zone);
  const isoOf = (at: Date | null): string | null => (at === null ? null : iso(at));
  const line = await findDelivery(db, { officeId, id }, zone);
  if (line === null)
    throw new Problem(404, 'delivery-unknown', `delivery ${id}: there is none with this id in your office`);
  const delivery = await db.delivery.findUniqueOrThrow({ where: { id } });
  const [person, text, tries, requests, again] = await Promise.all([
    db.person.findUniqueOrThrow({ where: { id: delivery.personId } }),
    delivery.textId === null ? null : db.textBody.findUnique({ where: { id: delivery.textId } }),
    db.deliveryAttempt.findMany({ where: { deliveryId: id }, orderBy: { attempt: 'asc' } }),
    db.noticeRequest.findMany({
      where: { officeId, deliveryId: id },
      orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
    }),
    repetitionsOf(db, id, iso),
  ]);
  return {
    ...line,
    address: person.email,
    messageId: delivery.messageId,
    createdAt: iso(delivery.createdAt),
    leavesAt: delivery.state === 'queued' ? isoOf(delivery.notBefore) : null,
    bouncedAt: isoOf(delivery.bouncedAt),
    bounceStatus: delivery.bounceStatus,
    openedAt: isoOf(delivery.openedAt),
    text: text?.body ?? null,
    tries: tries.map(({ attempt, channel, state, claimedAt, endedAt, answer }) => ({
      ...{ attempt, channel, state, answer },
      claimedAt: iso(claimedAt),
      endedAt: isoOf(endedAt),
    })),
    requests: await carriedRequests(db, requests, policy, iso),
    againOf: await repeatedBy(db, requests),
    again,
  };
}
