import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** One cookie a link: whoever opens two of one mail keeps both. */
const PREFIX = 'duban_link_';
/** A browser sends them all with each request; the oldest links are the first to be forgotten. */
const MOST = 20;

const nameOf = (linkId: string): string => `${PREFIX}${linkId.slice(0, 12)}`;

/** The secrets of all sessions that links opened in this browser. */
export function linkSecrets({ cookies }: FastifyRequest): string[] {
  return Object.entries(cookies)
    .flatMap(([name, secret]) => (name.startsWith(PREFIX) && secret !== undefined ? secret : []))
    .slice(0, MOST);
}

/** That of one link, if it was opened in this browser. */
export function linkSecret({ cookies }: FastifyRequest, linkId: string): string | null {
  return cookies[nameOf(linkId)] ?? null;
}

export function setLinkCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  session: { linkId: string; secret: string; expiresAt: Date },
  address: string,
): void {
  const names = Object.keys(request.cookies).filter((name) => name.startsWith(PREFIX));
  for (const name of names.slice(0, Math.max(0, names.length + 1 - MOST)))
    reply.clearCookie(name, { path: '/' });
  const options: CookieSerializeOptions = { path: '/', httpOnly: true, sameSite: 'strict' };
  reply.setCookie(nameOf(session.linkId), session.secret, {
    ...options,
    secure: address.startsWith('https:'),
    expires: session.expiresAt,
  });
}

/** Whoever signs out on a shared computer leaves nothing open. */
export function clearLinkCookies({ cookies }: FastifyRequest, reply: FastifyReply): void {
  for (const name of Object.keys(cookies).filter((one) => one.startsWith(PREFIX)))
    reply.clearCookie(name, { path: '/' });
}
