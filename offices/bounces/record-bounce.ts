import type { Tx } from '../../prisma/client';
import { appendEntry } from '../../prisma/log/append';
import { fallBack } from '../notice-wish/fall-back';
import { Refusal } from '../refusal';

/** Of a refusal that another time will not bring. */
export const TOO_EARLY = 'bounce-too-early';
/** Known not to have reached anybody, or with nothing left to say: a bounce adds nothing. */
const OVER = ['refused', 'failed', 'dropped'];

/** A mail of ours that was given back. `form`: who says so, a report or a mail system's own words. */
export interface Bounce {
  officeId: string;
  deliveryId: string;
  /** RFC 3463. */
  status: string;
  form: 'report' | 'words';
}

export interface Bounced {
  outcome: 'bounced' | 'already';
  /** The channel on which it went on. */
  next: string | null;
  /** Open cases whose papers it carried. */
  caseIds: string[];
}

/**
 * Marks a delivery as bounced, with a log entry, and lets it go on by the person's next channel. A second copy of the
 * bounce changes nothing. Of a mail that is being tried at this moment nobody can tell which try came back: refused,
 * for now.
 */
export async function recordBounce(tx: Tx, bounce: Bounce, now: Date): Promise<Bounced> {
  const { officeId, deliveryId, status, form } = bounce;
  await tx.$queryRaw`SELECT id FROM delivery WHERE id = ${deliveryId} FOR UPDATE`;
  const delivery = await tx.delivery.findUniqueOrThrow({ where: { id: deliveryId } });
  const { personId, slot, state } = delivery;
  if (delivery.bouncedAt !== null || OVER.includes(state))
    return { outcome: 'already', next: null, caseIds: [] };
  const mailed = await tx.deliveryAttempt.findFirst({
    where: { deliveryId, channel: 'email', state: { in: ['accepted', 'unknown', 'sending'] } },
  });
  if (mailed === null) {
    throw new Refusal(
      'conflict',
      'bounce-of-no-mail',
      `delivery ${deliveryId} never left by mail (it is ${state}); expected one that did`,
    );
  }
  if (state === 'sending') {
    throw new Refusal(
      'conflict',
      TOO_EARLY,
      `delivery ${deliveryId} is being tried at this moment; expected the bounce again in a quarter of an hour`,
    );
  }
  await tx.delivery.update({
    where: { id: deliveryId },
    data: { state: 'bounced', bouncedAt: now, bounceStatus: status },
  });
  const data = { slot, person: personId, channel: 'email', status, form };
  await appendEntry(tx, { officeId, at: now, kind: 'delivery.bounced', subject: deliveryId, data });
  const next = await fallBack(tx, { deliveryId, officeId, personId }, now);
  return { outcome: 'bounced', next, caseIds: await casesOf(tx, deliveryId) };
}

async function casesOf(tx: Tx, deliveryId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT c.id FROM notice_request q JOIN case_file c ON c.id = q.case_id
    WHERE q.delivery_id = ${deliveryId} AND q.kind IN ('facts', 'decision') AND c.open_subject IS NOT NULL
    ORDER BY c.id`;
  return rows.map(({ id }) => id);
}
