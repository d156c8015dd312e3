import { needsSecondFactor } from '../../domain/sign-in/second-factor';
import { isSame, standingsOf } from '../../offices/accounts/standings';
import type { Tx } from '../../prisma/client';
import type { Actor } from './actor';

/** Left alone for as long as this, a session is over: the next at the desk may be somebody else. */
const IDLE_MS = 2 * 3_600_000;
/** More often than that it need not be written down. */
const SEEN_EVERY_MS = 60_000;

/**
 * A person's session lasts as long as what they signed in as: whoever has left the post, or whose appointment ended, is
 * nobody from that moment on. Null then, and where it was left alone for too long.
 */
export async function asPerson(
  tx: Tx,
  actor: Actor & { personId: string },
  session: { createdAt: Date; seenAt: Date | null; strongAt: Date | null },
  now: Date,
): Promise<Actor | null> {
  const seen = session.seenAt ?? session.createdAt;
  if (now.getTime() - seen.getTime() > IDLE_MS) return null;
  const standings = await standingsOf(tx, actor, now);
  const standing =
    standings.find((one) => isSame(one, actor)) ??
    // Appointed before they held a post, as who sets the office up is: the roster gives them one meanwhile.
    (actor.postId === null ? standings.find((one) => isSame({ ...one, postId: null }, actor)) : undefined);
  if (standing === undefined) return null;
  if (now.getTime() - seen.getTime() > SEEN_EVERY_MS)
    await tx.accessToken.update({ where: { id: actor.tokenId }, data: { seenAt: now } });
  const as = { ...actor, postId: standing.postId };
  return session.strongAt === null && needsSecondFactor(as.role) ? { ...as, held: true } : as;
}
