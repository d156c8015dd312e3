import { SETTLED } from '../../domain/notices/stand-down';
import type { Tx } from '../../prisma/client';
import { appendEntry } from '../../prisma/log/append';
import { storeText } from '../../prisma/texts';
import { anyWaits, askAgain, earlierAskings } from '../notices/ask-again';
import { stillSaid } from '../notices/still-said';
import { Refusal } from '../refusal';
import { whoHears } from './who-hears';

export interface SayAgain {
  officeId: string;
  deliveryId: string;
  /** In whose name; null for a token without a post. */
  byPostId: string | null;
  reason: string;
}

/** What was asked for: so many things, of these kinds, to these people. */
export interface SaidAgain {
  asked: number;
  kinds: string[];
  /** Who answers now, which need not be who had it before. */
  personIds: string[];
}

/**
 * Asks for a notice once more, by hand: what still stands of it goes with the next wave to who answers for it then.
 * Nothing is sent past the waves, so that a person still gets one notice a wave. Throws Refusal: `delivery-unknown`;
 * `still-on-its-way`, where the notice has not left; `asked-already`, where an earlier repetition has not;
 * `nothing-stands`, where all that it said has been answered or decided; `person-left`; `nobody-answers`.
 */
export async function sayAgain(tx: Tx, again: SayAgain, now: Date): Promise<SaidAgain> {
  const { officeId, deliveryId, byPostId } = again;
  const earlier = await earlierAskings(tx, deliveryId, '');
  const delivery = await tx.delivery.findUnique({ where: { id: deliveryId } });
  if (delivery === null || delivery.officeId !== officeId)
    throw new Refusal(
      'unknown',
      'delivery-unknown',
      `delivery ${deliveryId}: there is none with this id in your office`,
    );
  if (isUnderWay(delivery.state)) throw wait('still-on-its-way', deliveryId, 'it is on its way');
  if (await anyWaits(tx, earlier.flat()))
    throw wait('asked-already', deliveryId, 'it was asked for again already');
  const said = await tx.noticeRequest.findMany({
    where: { officeId, deliveryId, kind: { not: SETTLED } },
    orderBy: { id: 'asc' },
  });
  const standing = await stillSaid(tx, delivery, said, now);
  if (standing.length === 0)
    throw new Refusal(
      'conflict',
      'nothing-stands',
      `delivery ${deliveryId}: all that it said has been answered or decided since`,
    );
  const heard = await whoHears(tx, deliveryId, standing, now);
  const { id: reasonId, digest } = await storeText(tx, again.reason, now);
  const nth = earlier.length + 1;
  const requests = heard.map(({ request }) => request);
  await askAgain(tx, requests, { deliveryId, cause: `again:${deliveryId}:${nth}`, reasonId }, now);
  await appendEntry(tx, {
    officeId,
    at: now,
    kind: 'notice.asked-again',
    subject: deliveryId,
    data: { byPostId, nth, requests: heard.length, reason: digest },
  });
  return {
    asked: heard.length,
    kinds: [...new Set(heard.map(({ request }) => request.kind))],
    personIds: [...new Set(heard.map(({ personId }) => personId))],
  };
}

const isUnderWay = (state: string): boolean => state === 'queued' || state === 'sending';

const wait = (code: string, deliveryId: string, why: string): Refusal =>
  new Refusal('conflict', code, `delivery ${deliveryId}: ${why} and has not left; wait until it has ended`);
