import type { Tx } from '../../prisma/client';
import type { NoticeRequest } from '../../prisma/generated/client';
import { whoAnswers } from '../cases/answering';
import { Refusal } from '../refusal';

/** A request with whom it goes to now. */
export interface Heard {
  request: NoticeRequest;
  personId: string;
}

/**
 * To whom requests would go now: what is asked of a post to who answers for it, whoever had it before; what follows a
 * person to that person. Without those that nobody hears. Throws Refusal where that leaves none: `person-left`, where
 * it was for a person who holds no post any more, for it is nobody else's; else `nobody-answers`.
 */
export async function whoHears(
  tx: Tx,
  deliveryId: string,
  requests: readonly NoticeRequest[],
  now: Date,
): Promise<Heard[]> {
  const posts = [...new Set(requests.map(({ postId }) => postId))];
  const answering = await whoAnswers(tx, posts, now);
  const named = requests.flatMap(({ personId }) => personId ?? []);
  const holdings = await tx.postHolding.findMany({
    where: { personId: { in: named }, from: { lte: now }, OR: [{ until: null }, { until: { gt: now } }] },
    select: { personId: true },
  });
  const here = new Set(holdings.map(({ personId }) => personId));
  const heard = requests.flatMap((request): Heard[] => {
    const personId = request.personId ?? answering.get(request.postId);
    if (personId === undefined || (request.personId !== null && !here.has(personId))) return [];
    return [{ request, personId }];
  });
  if (heard.length > 0) return heard;
  if (named.length > 0)
    throw new Refusal(
      'conflict',
      'person-left',
      `delivery ${deliveryId}: it was for a person who holds no post any more, and is for nobody else; serve it by hand`,
    );
  throw new Refusal(
    'conflict',
    'nobody-answers',
    `delivery ${deliveryId}: nobody holds the post now; expected a holder or a deputy`,
  );
}
