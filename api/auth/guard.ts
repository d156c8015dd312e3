import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ApiDeps } from '../deps';
import { holdRoutes, requireAuthority, rowOf } from '../authority/hold-routes';
import { Problem } from '../problem';
import type { Asking } from './actor';
import { tellBrowser } from './browser-headers';
import { isOtherStep, outOfReach } from './link-reach';
import { whoAsks } from './who-asks';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is asking. Set on every route that is not open. */
    actor: Asking | null;
    /** The token that asks, also of a request that is refused; for the engine's own log. */
    asker: string | null;
    /** At a sign-in: a digest of the address that was typed. */
    typed: string | null;
    /** The server's receipt time: taken before anything else is done. */
    receivedAt: Date;
  }
}

/** Holds every request to a known Host, and every route that is not open to who may use it, by the table. */
export function guardRequests(app: FastifyInstance, deps: ApiDeps): void {
  holdRoutes(app, deps.webFolder);
  app.decorateRequest('actor', null);
  app.decorateRequest('asker', null);
  app.decorateRequest('typed', null);
  app.decorateRequest('receivedAt');
  app.addHook('onRequest', async (request, reply) => {
    request.receivedAt = await deps.clock.now();
    tellBrowser(request, reply, deps.address());
    if (!deps.hosts().includes(request.headers.host ?? '')) {
      throw new Problem(
        421,
        'host',
        `Host: ${request.headers.host ?? ''} is not ours, expected the printed address`,
      );
    }
    if (request.method !== 'GET') requireSameSite(request);
    const ofPages = !request.url.startsWith('/api/');
    const route = request.routeOptions.url ?? '';
    const row = route === '/*' && !ofPages ? undefined : rowOf(request.method, route);
    // Without a row: a file of the pages, or an address where nothing is, which under /api/ is told to nobody unknown.
    if (row === 'open' || (row === undefined && ofPages)) return;
    const actor = await whoAsks(request, deps.db);
    if (actor === null)
      throw new Problem(401, 'sign-in', 'expected a session or an Authorization: Bearer token');
    request.asker = actor.tokenId;
    if (actor.held === true && row?.may !== 'session.own') throw noSecondFactor();
    if (row !== undefined)
      request.actor = { ...actor, reach: await requireAuthority(deps.db, request, actor, row) };
  });
  // The body is here only now; the rest of a link's reach was held above.
  app.addHook('preValidation', ({ actor, routeOptions, body }, _reply, done) => {
    const only = actor?.only;
    const other = only !== undefined && isOtherStep(only, routeOptions.url ?? '', body);
    done(other ? outOfReach(only) : undefined);
  });
}

function noSecondFactor(): Problem {
  return new Problem(
    403,
    'second-factor',
    'deciders and administrators sign in with a second factor: set it up on /account',
    '决定人和管理员要用两步登录：请先在“我的登录”里设好',
  );
}

/** Beside the SameSite cookie: a browser names the page that a write comes from, and it must be ours. */
function requireSameSite(request: FastifyRequest): void {
  const { origin, host } = request.headers;
  if (origin !== undefined && URL.canParse(origin) && new URL(origin).host !== host) {
    throw new Problem(403, 'origin', `Origin: ${origin} is not ours`);
  }
}

/** The actor of a guarded route. */
export function actorIn(request: FastifyRequest): Asking {
  if (request.actor === null) throw new Problem(401, 'sign-in', 'expected a session or a token');
  return request.actor;
}
