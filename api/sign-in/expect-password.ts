import { isPassword } from '../../offices/accounts/password-hash';
import type { Database } from '../../prisma/client';
import type { Actor } from '../auth/actor';
import { countTry } from '../auth/failures';
import { Problem } from '../problem';

/** A session that somebody left open may not guess for long. */
const MOST_TRIES = 5;

/**
 * Holds whoever changes what they sign in with to the password that they have. Answers whose session it is. Throws
 * Problem 403 where it is wrong, or where nobody has signed in with one; 429 after too many.
 */
export async function expectPassword(
  db: Database,
  { personId }: Actor,
  password: string,
  now: Date,
): Promise<string> {
  const account = personId === undefined ? null : await db.account.findUnique({ where: { personId } });
  if (personId === undefined || account === null)
    throw new Problem(403, 'no-account', 'this session is not one of a password', '您不是用密码登录的');
  const takeBack = await countTry(db, [{ key: `own:${personId}`, atMost: MOST_TRIES }], now);
  if (!(await isPassword(password, account.passwordHash)))
    throw new Problem(403, 'wrong-password', 'current: it is not your password', '现在的密码不对');
  await takeBack();
  return personId;
}
