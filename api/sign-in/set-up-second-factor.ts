import { authenticatorUri } from '../../offices/accounts/authenticator';
import { beginSecondFactor, confirmSecondFactor } from '../../offices/accounts/second-factor';
import { answerRefusals } from '../answer-refusals';
import type { Actor } from '../auth/actor';
import { countTry } from '../auth/failures';
import type { ApiDeps } from '../deps';
import { Problem } from '../problem';
import { expectCode, wrongCode } from './expect-code';
import { expectPassword } from './expect-password';
import { goOn } from './go-on';
import type { Exchange } from './let-in';

type Deps = Pick<ApiDeps, 'db' | 'groups'>;

/** How an authenticator is told: the secret to type, and the address that a QR code of it holds. */
export interface Begun {
  secret: string;
  uri: string;
}

/**
 * Begins one's own second factor, or another in its place, for whoever knows the password, and has the present one.
 * Throws Problem 403 where the password is wrong, 401 for a code.
 */
export async function beginOwnSecondFactor(
  deps: Deps,
  actor: Actor,
  { current, code }: { current: string; code?: string | undefined },
  now: Date,
): Promise<Begun> {
  const { db, groups } = deps;
  const { officeId } = actor;
  const personId = await expectPassword(db, actor, current, now);
  await expectCode(deps, { officeId, personId, device: null }, code, now);
  const secret = await beginSecondFactor(db, groups.keys, { officeId, personId });
  const { email } = await db.person.findUniqueOrThrow({ where: { id: personId } });
  const office = await db.office.findUniqueOrThrow({ where: { id: officeId } });
  // A colon parts the two in the address.
  const issuer = `督办 ${office.name}`.replaceAll(/[:：]/g, ' ');
  return { secret, uri: authenticatorUri(secret, { issuer, label: email }) };
}

/**
 * Takes the secret that was begun for good, by a code of it. Every session of the person ends, and this browser gets a
 * new one, which is strong. Answers the recovery codes, to be shown this once. Throws Problem 401 for a wrong code.
 */
export async function confirmOwnSecondFactor(
  { db, groups }: Deps,
  exchange: Exchange,
  actor: Actor,
  code: string,
): Promise<string[]> {
  const { officeId, personId } = actor;
  const now = exchange.request.receivedAt;
  if (personId === undefined)
    throw new Problem(403, 'no-account', 'this session is nobody’s in particular', '您不是用密码登录的');
  const takeBack = await countTry(db, [{ key: `code:${personId}`, atMost: 5 }], now);
  const codes = await answerRefusals(() =>
    db.$transaction(async (tx) => {
      const made = await confirmSecondFactor(tx, groups.keys, { officeId, personId, code }, now);
      if (made !== null) await goOn(tx, exchange, { ...actor, personId }, now);
      return made;
    }),
  );
  if (codes === null) throw wrongCode();
  await takeBack();
  return codes;
}
