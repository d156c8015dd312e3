import { hasSecondFactor, takeCode } from '../../offices/accounts/second-factor';
import { countTry } from '../auth/failures';
import type { ApiDeps } from '../deps';
import { Problem } from '../problem';

/** Six digits are soon guessed by whoever may try for long. */
const MOST_TRIES = 5;

/**
 * Holds a person who has a second factor to a code of it, taken now. Answers when it was given; null for who has none.
 * Throws Problem 401 `code-expected` without a code, `wrong-code` for another or one that was taken before, 429 after
 * too many. `device`: the browser's own id, where the person signed in there before.
 */
export async function expectCode(
  { db, groups }: Pick<ApiDeps, 'db' | 'groups'>,
  { officeId, personId, device }: { officeId: string; personId: string; device: string | null },
  code: string | undefined,
  now: Date,
): Promise<Date | null> {
  if (!(await hasSecondFactor(db, personId))) return null;
  if (code === undefined)
    throw new Problem(
      401,
      'code-expected',
      'code: expected one of your authenticator, or a recovery code',
      '请输入验证器上的六位数，或一个备用码',
    );
  const takeBack = await countTry(db, [{ key: `code:${device ?? personId}`, atMost: MOST_TRIES }], now);
  const taken = await db.$transaction((tx) => takeCode(tx, groups.keys, { officeId, personId, code }, now));
  if (!taken) throw wrongCode();
  await takeBack();
  return now;
}

export function wrongCode(): Problem {
  return new Problem(
    401,
    'wrong-code',
    'code: not one that is good now; each is taken once: wait for the next',
    '验证码不对，或已经用过；请等下一个再试',
  );
}
