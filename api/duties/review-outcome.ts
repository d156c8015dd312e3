import type { DutyStatus, Verdict } from '../../domain/round/duty-state';
import type { Tx } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import type { Actor } from '../auth/actor';
import { Problem } from '../problem';
import { appendFact } from './append-fact';
import { lockDuty } from './duty-write';

export type Review =
  { accept: true; reason?: string | undefined } | { accept: false; reason: string; dueAt: Date };

export interface ReviewAnswer {
  dutyId: string;
  status: DutyStatus;
  verdict: Verdict | null;
}

/** Accepts an outcome, or returns it: owed again, until a new date. Never by who reported it. */
export async function reviewOutcome(
  tx: Tx,
  actor: Actor,
  dutyId: string,
  review: Review,
  now: Date,
): Promise<ReviewAnswer> {
  const { duty, byPostId, zone } = await lockDuty(tx, actor, dutyId, now);
  const awaiting = duty.status === 'reported' || (duty.status === 'closed' && duty.receivedAt !== null);
  if (!awaiting) {
    throw new Problem(
      409,
      'nothing-to-review',
      `duty ${dutyId} is ${duty.status}: expected an outcome to review`,
    );
  }
  await requireAnotherPerson(tx, dutyId, byPostId, now);
  const verdict = duty.verdict as Verdict | null;
  if (review.accept) {
    const words = review.reason === undefined ? {} : { text: review.reason };
    await appendFact(tx, duty, zone, { kind: 'accepted', at: now, byPostId, ...words });
    await tx.duty.update({ where: { id: duty.id }, data: { status: 'verified' } });
    return { dutyId, status: 'verified', verdict };
  }
  const { reason, dueAt } = review;
  if (dueAt <= now)
    throw new Problem(
      400,
      'due-in-the-past',
      `dueAt: ${dueAt.toISOString()} has passed, expected a later date`,
    );
  await appendFact(tx, duty, zone, { kind: 'returned', at: now, byPostId, text: reason, dueAt });
  await tx.duty.update({
    where: { id: duty.id },
    data: {
      status: 'returned',
      dueAt,
      lateAfter: dueAt,
      receivedAt: null,
      received: Math.max(0, duty.received - 1),
    },
  });
  // The last look of its shard comes no earlier than the new date; a shard that is done gets another.
  await tx.$executeRaw`
    UPDATE shard SET next_checkpoint_at = ${dueAt} WHERE id = ${duty.shardId} AND next_checkpoint_at IS NULL`;
  await tx.round.updateMany({
    where: { id: duty.roundId, state: 'closed' },
    data: { state: 'open', closedAt: null },
  });
  await tx.noticeRequest.create({
    data: {
      id: newId(),
      officeId: duty.officeId,
      postId: duty.postId,
      dutyId,
      kind: 'returned',
      cause: `${dutyId}:returned:${now.toISOString()}`,
      notBefore: now,
      requestedAt: now,
    },
  });
  return { dutyId, status: 'returned', verdict };
}

/** Whoever reported, or asked, can't decide on it: not the post, and not the same person in another post. */
export async function requireAnotherPerson(
  tx: Tx,
  dutyId: string,
  reviewerPostId: string,
  now: Date,
  kind: 'outcome' | 'extension-asked' = 'outcome',
): Promise<void> {
  const fact = await tx.dutyFact.findFirst({ where: { dutyId, kind }, orderBy: { at: 'desc' } });
  const reporterPostId = fact?.byPostId ?? null;
  if (reporterPostId === null) return;
  const holders = await tx.postHolding.findMany({
    where: {
      postId: { in: [reporterPostId, reviewerPostId] },
      OR: [{ until: null }, { until: { gt: now } }],
    },
  });
  const reporters = new Set(
    holders.filter(({ postId }) => postId === reporterPostId).map(({ personId }) => personId),
  );
  const reviewers = holders.filter(({ postId }) => postId === reviewerPostId);
  if (reporterPostId === reviewerPostId || reviewers.some(({ personId }) => reporters.has(personId))) {
    throw new Problem(
      403,
      kind === 'outcome' ? 'own-outcome' : 'own-request',
      `duty ${dutyId}: ${kind === 'outcome' ? 'its outcome was reported' : 'more time was asked for'} by you, expected somebody else to decide`,
    );
  }
}
