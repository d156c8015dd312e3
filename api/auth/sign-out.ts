import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '../../prisma/client';
import { actorIn } from './guard';
import { clearLinkCookies, linkSecrets } from './link-cookies';
import { actorOf } from './tokens';
import { SESSION_COOKIE } from './who-asks';

/** Ends the session, and with it whatever links opened in this browser: it may be a shared one. */
export async function signOut(db: Database, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const ids = [actorIn(request).tokenId];
  for (const secret of linkSecrets(request)) {
    const actor = await actorOf(db, secret, 'session', request.receivedAt);
    if (actor !== null) ids.push(actor.tokenId);
  }
  await db.accessToken.updateMany({ where: { id: { in: ids } }, data: { usedAt: request.receivedAt } });
  reply.clearCookie(SESSION_COOKIE, { path: '/' });
  clearLinkCookies(request, reply);
}
