import type { Tx } from '../../prisma/client';
import type { Actor } from '../auth/actor';
import { letIn, type Exchange } from './let-in';

/**
 * A new session in the place of the one that asks, which has just been ended with all others: as strong as it was, or as
 * strong as `strongAt` says, and as what its person acted.
 */
export async function goOn(
  tx: Tx,
  exchange: Exchange,
  actor: Actor & { personId: string },
  strongAt?: Date,
): Promise<void> {
  const { officeId, personId, role, unitId, postId, tokenId } = actor;
  const before = await tx.accessToken.findUniqueOrThrow({ where: { id: tokenId } });
  const as = { role, unitId, postId };
  await letIn(tx, exchange, { officeId, personId }, { strongAt: strongAt ?? before.strongAt, as });
}
