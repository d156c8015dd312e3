import type { Tx } from '../../prisma/client';
import type { Actor } from '../auth/actor';
import { Problem } from '../problem';
import { appendFact } from './append-fact';
import { lockDuty } from './duty-write';
import type { ReviewAnswer } from './review-outcome';

/** Excuses a unit from a duty, with reason and who excused. Supersedes a verdict that stood. */
export async function excuseDuty(
  tx: Tx,
  actor: Actor,
  dutyId: string,
  reason: string,
  now: Date,
): Promise<ReviewAnswer> {
  const { duty, byPostId, zone } = await lockDuty(tx, actor, dutyId, now);
  if (duty.status === 'verified' || duty.status === 'excused') {
    throw new Problem(
      409,
      'nothing-to-excuse',
      `duty ${dutyId} is ${duty.status}: there is nothing left to excuse`,
    );
  }
  await appendFact(tx, duty, zone, {
    kind: 'excused',
    at: now,
    byPostId,
    text: reason,
    verdict: { verdict: 'excused', reason: 'excused' },
  });
  await tx.duty.update({ where: { id: duty.id }, data: { status: 'excused' } });
  return { dutyId, status: 'excused', verdict: 'excused' };
}
