import type { FastifyRequest } from 'fastify';
import type { Logger } from 'pino';

/** What tells of somebody who tries doors; a page that only asks who is signed in is none. */
const STATUSES = [401, 403, 421, 429];

/**
 * Writes one line of what was refused to whom: which refusal, from where, by which token, and at a sign-in a digest of
 * what was typed. Never what was sent.
 */
export function logRefusal(
  log: Logger,
  request: FastifyRequest,
  refused: { status: number; code: string; path: string },
): void {
  const { status, code, path } = refused;
  if (!STATUSES.includes(status) && code !== 'classified') return;
  const { asker, typed, method, ip } = request;
  const carried = request.headers.authorization !== undefined || request.headers.cookie !== undefined;
  if (code === 'sign-in' && !carried) return;
  log.warn({ event: code, status, method, path, from: ip, token: asker, typed }, 'refused');
}
