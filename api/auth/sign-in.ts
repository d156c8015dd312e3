import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Standing } from '../../offices/accounts/standings';
import type { Database, Tx } from '../../prisma/client';
import type { ApiDeps } from '../deps';
import { createToken, redeemOnce } from './tokens';

/** A working day with its overtime. */
const SESSION_MS = 12 * 3_600_000;

export interface Session {
  secret: string;
  cookie: CookieSerializeOptions;
}

/** Trades a one-time sign-in token for a session; null where it is unknown, used or over. */
export async function redeem(
  deps: { db: Database; address: ApiDeps['address'] },
  key: string,
  now: Date,
): Promise<Session | null> {
  const actor = await redeemOnce(deps.db, key, 'sign-in', now);
  if (actor === null) return null;
  const { role, officeId, unitId, postId } = actor;
  const expiresAt = new Date(now.getTime() + SESSION_MS);
  const token = { kind: 'session', role, officeId, unitId, postId, expiresAt } as const;
  return sessionOf(await createToken(deps.db, token, now), deps.address());
}

/** A session of a person who has proved who they are. */
export async function openSession(
  tx: Tx,
  of: {
    officeId: string;
    personId: string;
    standing: Standing;
    strongAt: Date | null;
    browser: string | null;
    address: string;
  },
  now: Date,
): Promise<Session> {
  const { officeId, personId, standing, strongAt, browser, address } = of;
  const expiresAt = new Date(now.getTime() + SESSION_MS);
  const token = { kind: 'session', officeId, personId, strongAt, browser, ...standing, expiresAt } as const;
  return sessionOf(await createToken(tx, token, now), address);
}

function sessionOf(secret: string, address: string): Session {
  return { secret, cookie: { ...cookieFor(address), maxAge: SESSION_MS / 1000 } };
}

/** Of whatever lets somebody in: not for scripts, not sent from a foreign page, not over a plain line from afar. */
export function cookieFor(address: string): CookieSerializeOptions {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: address.startsWith('https:') };
}
