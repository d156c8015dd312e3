import { isoInZone } from '../../domain/calendar/civil-time';
import { instantOfSlot } from '../../domain/notices/slots';
import { whyNotice, type WhyNotice } from '../../domain/why/why-notice';
import type { Database } from '../../prisma/client';
import type { Delivery } from '../../prisma/generated/client';
import { derivedWith, type DerivedWith } from './derived-with';
import { logPlaces } from './log-places';
import { requestsOfNotice, type NoticeRequests } from './notice-requests';
import type { Reach } from '../reach';
import { policyVersionAt, rulesThen, type RulesThen } from './rules-then';

export interface NoticeWhy extends WhyNotice, DerivedWith {
  kind: 'notice';
  id: string;
  about: {
    slot: string;
    channel: string;
    state: string;
    messageId: string;
    sentAt: string | null;
    /** It counts all that the person owes: null for who sees one unit only. */
    subject: string | null;
  };
}

/**
 * Why a notice went to this person at this moment, derived on the spot; null where it is out of reach. A notice may be
 * for posts in several units: who sees one unit is told of that unit's part.
 */
export async function noticeWhy(
  db: Database,
  reach: Reach,
  id: string,
  now: Date,
): Promise<NoticeWhy | null> {
  const delivery = await db.delivery.findFirst({ where: { id, officeId: reach.officeId } });
  if (delivery === null) return null;
  const requests = await requestsOfNotice(db, delivery, reach);
  if (requests === null) return null;
  const asked = requests.requests[0]?.requestedAt ?? delivery.createdAt;
  const then = await rulesThen(db, await policyVersionAt(db, reach.officeId, asked), delivery.createdAt);
  const { slot, channel, state, messageId, sentAt, subject } = delivery;
  const zone = then.rules.policy.office.timeZone;
  return {
    kind: 'notice',
    id,
    about: {
      ...{ slot, channel, state, messageId },
      sentAt: sentAt === null ? null : isoInZone(sentAt, zone),
      subject: reach.units === null ? subject : null,
    },
    ...derivedWith(then, now),
    ...whyNotice(await noticeToExplain(db, delivery, requests, then)),
  };
}

async function noticeToExplain(
  db: Database,
  { id, officeId, personId, slot, createdAt, bouncedAt, bounceStatus }: Delivery,
  { requests, duties, cases, covers, posts, named, cadences }: NoticeRequests,
  { rules, text, calendar }: RulesThen,
) {
  const [attempts, pauses, places] = await Promise.all([
    db.deliveryAttempt.findMany({ where: { deliveryId: id }, orderBy: { attempt: 'asc' } }),
    db.pause.findMany({
      where: { officeId, OR: [{ cadence: null }, { cadence: { in: cadences } }] },
      orderBy: { from: 'asc' },
    }),
    logPlaces(db, { subjects: [id] }),
  ]);
  const paused = await logPlaces(db, { subjects: pauses.map((pause) => pause.id) });
  return {
    policy: rules.policy,
    text,
    calendar,
    delivery: { personId, slotAt: instantOfSlot(slot) ?? createdAt, createdAt },
    requests,
    duties,
    cases,
    covers,
    posts,
    named,
    pauses: pauses.map(({ id: pauseId, from, until }) => ({
      ...{ id: pauseId, from, until },
      position: paused.find(({ subject }) => subject === pauseId)?.position ?? null,
    })),
    returned:
      bouncedAt === null
        ? null
        : {
            at: bouncedAt,
            status: bounceStatus ?? '',
            position: places.find(({ kind }) => kind === 'delivery.bounced')?.position ?? null,
          },
    attempts: attempts.map(({ attempt, state, claimedAt, endedAt, answer }) => {
      const entry = places.find(
        ({ kind, data }) => entriesOf(state).includes(kind) && data['attempt'] === attempt,
      );
      return {
        ...{ attempt, state, claimedAt, endedAt, answer },
        ...{ entry: entry?.kind ?? null, position: entry?.position ?? null },
      };
    }),
  };
}

/** The log's names of an attempt's end. What is accepted was called sent once, and the log does not change. */
function entriesOf(state: string): string[] {
  return state === 'accepted' ? ['delivery.accepted', 'delivery.sent'] : [`delivery.${state}`];
}
