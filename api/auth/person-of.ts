import type { Tx } from '../../prisma/client';
import { Problem } from '../problem';
import type { Actor } from './actor';

/**
 * Whose this token is: that of a link its reader's, of a session who signed in, else who holds its post now. Not who deputises: what lies on a person's page is theirs alone, and a
 * holder who is away keeps their token. Refuses a token that is nobody's.
 */
export async function personOf(tx: Tx, { postId, personId, only }: Actor, now: Date): Promise<string> {
  if (only !== undefined) return only.personId;
  if (personId !== undefined) return personId;
  const holding =
    postId === null
      ? null
      : await tx.postHolding.findFirst({
          where: { postId, from: { lte: now }, OR: [{ until: null }, { until: { gt: now } }] },
          orderBy: [{ from: 'desc' }, { id: 'asc' }],
        });
  if (holding === null) {
    throw new Problem(
      403,
      'no-person',
      'expected a session or token of a person, found one of no post, or of a vacant one',
    );
  }
  return holding.personId;
}
