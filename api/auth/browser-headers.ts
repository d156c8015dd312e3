import type { FastifyReply, FastifyRequest } from 'fastify';

const OF_ALL = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
};
const YEAR_S = 31_536_000;

/** What a browser is told of every answer: to guess, frame and send on nothing; of the API's, to keep nothing. */
export function tellBrowser(request: FastifyRequest, reply: FastifyReply, address: string): void {
  reply.headers(OF_ALL);
  if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  if (address.startsWith('https:')) reply.header('strict-transport-security', `max-age=${YEAR_S}`);
}
