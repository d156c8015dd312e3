import { rulesInForce } from '../../offices/rules';
import type { Tx } from '../../prisma/client';
import type { Duty } from '../../prisma/generated/client';
import type { Actor } from '../auth/actor';
import { Problem } from '../problem';

/** What every write on a duty stands on: the row, locked, and the post in whose name it is made. */
export interface LockedDuty {
  duty: Duty;
  byPostId: string;
  /** The office's zone: what people read is in its time. */
  zone: string;
}

/** Locks a duty of the actor's office. A checkpoint that looks meanwhile waits for this write and sees it. */
export async function lockDuty(tx: Tx, actor: Actor, dutyId: string, now: Date): Promise<LockedDuty> {
  await tx.$queryRaw`SELECT id FROM duty WHERE id = ${dutyId} FOR UPDATE`;
  const duty = await tx.duty.findUnique({ where: { id: dutyId } });
  if (duty === null || duty.officeId !== actor.officeId) {
    throw new Problem(404, 'duty-unknown', `duty ${dutyId}: there is none with this id in your office`);
  }
  if (actor.postId === null) {
    throw new Problem(403, 'no-post', 'your token names no post: every write is made in the name of one');
  }
  const { policy } = await rulesInForce(tx, duty.officeId, now);
  return { duty, byPostId: actor.postId, zone: policy.office.timeZone };
}
