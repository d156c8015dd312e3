import { isPassword } from '../../offices/accounts/password-hash';
import type { Database } from '../../prisma/client';
import { countTry, countersOf, typedDigest } from '../auth/failures';
import type { ApiDeps } from '../deps';
import { Problem } from '../problem';
import { expectCode } from './expect-code';
import { knownBrowser } from './known-browser';
import { letIn, type Exchange } from './let-in';

/**
 * Lets in whoever knows the password of an address, and has the second factor where its person set one up. Throws
 * Problem 401 otherwise: in the same words and after the same work whether the address, the account or the password was
 * wrong; 429 where too many were wrong.
 */
export async function signInByPassword(
  deps: Pick<ApiDeps, 'db' | 'groups'>,
  exchange: Exchange,
  { email, password, code }: { email: string; password: string; code?: string | undefined },
): Promise<void> {
  const { db } = deps;
  const { request } = exchange;
  request.typed = typedDigest(email);
  const person = await personWithAccount(db, email);
  const device = await knownBrowser(db, request, person?.personId ?? null);
  const counters = countersOf(email, device, request.ip);
  const takeBack = await countTry(db, counters, request.receivedAt);
  if (!(await isPassword(password, person?.passwordHash ?? null)) || person === null) {
    throw new Problem(
      401,
      'wrong-password',
      'this address and this password do not belong together',
      '邮箱或密码不对',
    );
  }
  await takeBack();
  const { officeId, personId } = person;
  const strongAt = await expectCode(deps, { officeId, personId, device }, code, request.receivedAt);
  await db.$transaction((tx) => letIn(tx, exchange, { officeId, personId }, { strongAt }));
}

/** Addresses are one an office; where a database has several offices, the first with an account. */
async function personWithAccount(db: Database, email: string) {
  const people = await db.person.findMany({
    where: { email: { equals: email.trim(), mode: 'insensitive' } },
    select: { id: true },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
  });
  const ids = people.map(({ id }) => id);
  const accounts = await db.account.findMany({ where: { personId: { in: ids } } });
  const [first] = ids.flatMap((id) => accounts.find(({ personId }) => personId === id) ?? []);
  return first ?? null;
}
