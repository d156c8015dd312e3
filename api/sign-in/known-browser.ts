import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Tx } from '../../prisma/client';
import { cookieFor } from '../auth/sign-in';
import { actorOf, createToken } from '../auth/tokens';

/** Says that its person signed in here before. It lets nobody in: wrong passwords are counted by it. */
const DEVICE_COOKIE = 'duban_device';
const YEAR_MS = 365 * 86_400_000;

/** The browser's own id, where this very person signed in here before; else null. */
export async function knownBrowser(
  tx: Tx,
  request: FastifyRequest,
  personId: string | null,
): Promise<string | null> {
  const secret = request.cookies[DEVICE_COOKIE];
  if (secret === undefined || personId === null) return null;
  const device = await actorOf(tx, secret, 'device', request.receivedAt);
  return device?.personId === personId ? device.tokenId : null;
}

/** From now on this browser is known to be the person's. */
export async function knowBrowser(
  tx: Tx,
  { request, reply, address }: { request: FastifyRequest; reply: FastifyReply; address: string },
  of: { officeId: string; personId: string },
): Promise<void> {
  if ((await knownBrowser(tx, request, of.personId)) !== null) return;
  const now = request.receivedAt;
  const expiresAt = new Date(now.getTime() + YEAR_MS);
  // A role has to stand there; it is never looked at.
  const secret = await createToken(tx, { kind: 'device', role: 'secretary', ...of, expiresAt }, now);
  reply.setCookie(DEVICE_COOKIE, secret, { ...cookieFor(address), expires: expiresAt });
}
