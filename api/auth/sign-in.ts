import type { CookieSerializeOptions } from '@fastify/cookie';
import type { ApiDeps } from '../deps';
import { createToken, redeemSignIn } from './tokens';

/** A working day with its overtime. */
const SESSION_MS = 12 * 3_600_000;

export interface Session {
  secret: string;
  cookie: CookieSerializeOptions;
}

/** Trades a one-time sign-in token for a session; null where it is unknown, used or over. */
export async function redeem({ db }: ApiDeps, key: string, now: Date): Promise<Session | null> {
  const actor = await redeemSignIn(db, key, now);
  if (actor === null) return null;
  const { role, officeId, unitId, postId } = actor;
  const expiresAt = new Date(now.getTime() + SESSION_MS);
  const secret = await createToken(db, { kind: 'session', role, officeId, unitId, postId, expiresAt }, now);
  return { secret, cookie: { path: '/', httpOnly: true, sameSite: 'strict', maxAge: SESSION_MS / 1000 } };
}
