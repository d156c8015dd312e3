import { isSame, standingsOf, type Standing } from '../../offices/accounts/standings';
import type { Database } from '../../prisma/client';
import type { Actor } from '../auth/actor';
import { Problem } from '../problem';

/** Goes on as something else that the person is to the office. Throws Problem 403 for what they are not. */
export async function takeStanding(db: Database, actor: Actor, wanted: Standing, now: Date): Promise<void> {
  const { personId, officeId, tokenId } = actor;
  const all = personId === undefined ? [] : await standingsOf(db, { officeId, personId }, now);
  if (!all.some((one) => isSame(one, wanted)))
    throw new Problem(403, 'no-standing', 'you are not that to the office now', '您现在不是这个身份');
  await db.accessToken.update({ where: { id: tokenId }, data: { ...wanted } });
}
