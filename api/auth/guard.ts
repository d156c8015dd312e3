import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ApiDeps } from '../deps';
import { Problem } from '../problem';
import type { Actor } from './actor';
import { isOtherStep, outOfReach } from './link-reach';
import { whoAsks } from './who-asks';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is asking. Set on every path under /api/v1 but the sign-in itself. */
    actor: Actor | null;
    /** The server's receipt time: taken before anything else is done. */
    receivedAt: Date;
  }
}

/** Paths that need no session: they say nothing about anybody but to who has a key or a signed link. */
const OPEN_API_PATHS = new Set([
  '/api/openapi.json',
  '/api/v1/session/redeem',
  '/api/v1/links/open',
  '/api/v1/links/fresh',
]);

/** Holds every request to a known Host, and everything under /api to a session or a token. */
export function guardRequests(app: FastifyInstance, deps: ApiDeps): void {
  app.decorateRequest('actor', null);
  app.decorateRequest('receivedAt');
  app.addHook('onRequest', async (request, reply) => {
    request.receivedAt = await deps.clock.now();
    reply.headers({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      'content-security-policy':
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
    });
    if (!deps.hosts().includes(request.headers.host ?? '')) {
      throw new Problem(
        421,
        'host',
        `Host: ${request.headers.host ?? ''} is not ours, expected the printed address`,
      );
    }
    const path = request.url.split('?')[0] ?? '';
    if (!path.startsWith('/api/')) return;
    if (!OPEN_API_PATHS.has(path)) {
      request.actor = await whoAsks(request, deps.db);
      if (request.actor === null) {
        throw new Problem(401, 'sign-in', 'expected a session or an Authorization: Bearer token');
      }
    }
    if (request.method !== 'GET') requireSameSite(request);
  });
  // The body is here only now; the rest of a link's reach was held above.
  app.addHook('preValidation', ({ actor, routeOptions, body }, _reply, done) => {
    const only = actor?.only;
    const other = only !== undefined && isOtherStep(only, routeOptions.url ?? '', body);
    done(other ? outOfReach(only) : undefined);
  });
}

/** Beside the SameSite cookie: a browser names the page that a write comes from, and it must be ours. */
function requireSameSite(request: FastifyRequest): void {
  const { origin, host } = request.headers;
  if (origin !== undefined && URL.canParse(origin) && new URL(origin).host !== host) {
    throw new Problem(403, 'origin', `Origin: ${origin} is not ours`);
  }
}

/** The actor of a guarded route. */
export function actorIn(request: FastifyRequest): Actor {
  if (request.actor === null) throw new Problem(401, 'sign-in', 'expected a session or a token');
  return request.actor;
}
