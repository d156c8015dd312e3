import fastifyStatic from '@fastify/static';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { SESSION_COOKIE } from './auth/who-asks';
import { redeem } from './auth/sign-in';
import type { ApiDeps } from './deps';

/** The built pages; every path that is no file is the one page, which finds its own way. */
export async function servePages(app: FastifyInstance, deps: ApiDeps): Promise<void> {
  if (!existsSync(join(deps.webFolder, 'index.html'))) return;
  await app.register(fastifyStatic, { root: deps.webFolder, wildcard: false, index: false });
  // Mail scanners ask for it too: the page alone, which asks for the rest once a browser has drawn it.
  app.get('/l/*', { schema: { hide: true } }, (_request, reply) =>
    reply.header('cache-control', 'no-store').sendFile('index.html', { cacheControl: false }),
  );
  app.get<{ Querystring: { key?: string } }>('/*', { schema: { hide: true } }, async (request, reply) => {
    if (request.url.startsWith('/api/')) return reply.callNotFound();
    const { key } = request.query;
    if (typeof key === 'string') {
      const session = await redeem(deps, key, request.receivedAt);
      if (session !== null) reply.setCookie(SESSION_COOKIE, session.secret, session.cookie);
      // The key leaves the address bar and the history, used or not.
      return reply.redirect(request.url.split('?')[0] ?? '/', 303);
    }
    return reply.sendFile('index.html');
  });
}
