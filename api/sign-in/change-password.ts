import { setPassword } from '../../offices/accounts/set-password';
import type { Database } from '../../prisma/client';
import type { Actor } from '../auth/actor';
import { expectPassword } from './expect-password';
import { goOn } from './go-on';
import type { Exchange } from './let-in';
import { newPassword } from './new-password';

/**
 * Changes one's own password, for whoever knows the present one: all sessions end, and this browser gets a new one.
 * Throws Problem 403 where the present one is wrong, or where nobody has signed in with one.
 */
export async function changePassword(
  db: Database,
  exchange: Exchange,
  actor: Actor,
  { current, password }: { current: string; password: string },
): Promise<void> {
  const now = exchange.request.receivedAt;
  const personId = await expectPassword(db, actor, current, now);
  const { name, email } = await db.person.findUniqueOrThrow({ where: { id: personId } });
  const passwordHash = await newPassword(password, [name, email]);
  await db.$transaction(async (tx) => {
    await setPassword(tx, { officeId: actor.officeId, personId, passwordHash }, now);
    await goOn(tx, exchange, { ...actor, personId });
  });
}
