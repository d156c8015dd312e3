import type { Tx } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import type { Actor } from '../auth/actor';
import { Problem } from '../problem';
import { appendFact } from './append-fact';
import { lockDuty } from './duty-write';
import { requireAnotherPerson, type ReviewAnswer } from './review-outcome';

/**
 * Finds what was reported to be false, with the reason; never by who reported it. The verdict supersedes the one that
 * stood, nothing more is asked for the duty, and it becomes a ground: hand it on with `handIncidents` after the commit.
 */
export async function findFalse(
  tx: Tx,
  actor: Actor,
  dutyId: string,
  reason: string,
  now: Date,
): Promise<ReviewAnswer> {
  const { duty, byPostId, zone } = await lockDuty(tx, actor, dutyId, now);
  if (duty.receivedAt === null || duty.verdict === 'false') {
    const found = duty.verdict === 'false' ? 'found false already' : 'without an outcome';
    throw new Problem(
      409,
      'nothing-reported',
      `duty ${dutyId} is ${found}: expected an outcome to find false`,
    );
  }
  await requireAnotherPerson(tx, dutyId, byPostId, now);
  const receipt = await appendFact(tx, duty, zone, {
    kind: 'found-false',
    at: now,
    byPostId,
    text: reason,
    verdict: { verdict: 'false', reason: 'found-false' },
  });
  const { textId } = await tx.dutyFact.findFirstOrThrow({ where: { dutyId, receipt } });
  await tx.duty.update({ where: { id: duty.id }, data: { status: 'closed' } });
  await tx.incident.create({
    data: {
      id: newId(),
      officeId: duty.officeId,
      dutyId,
      unitId: duty.unitId,
      kind: 'false-report',
      recordedAt: now,
      happenedAt: now,
      textId,
      byPostId,
    },
  });
  return { dutyId, status: 'closed', verdict: 'false' };
}
