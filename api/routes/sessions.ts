import { z } from 'zod';
import { actorIn } from '../auth/guard';
import { changePassword } from '../sign-in/change-password';
import { endOtherSessions, endSession, openSessions } from '../sign-in/sessions';
import { takeStanding } from '../sign-in/take-standing';
import type { Routes } from './routes';
import { changeBody, done, sessions, standing } from './sign-in-schemas';
import { id } from './unit-schemas';

/** One's own sessions and password: seen, ended and changed by whose they are. */
export const ownSessionRoutes: Routes = (app, deps) => {
  const { db, address } = deps;
  const tags = ['session'];
  const ok = { ok: true as const };

  app.get('/api/v1/sessions', { schema: { tags, response: { 200: sessions } } }, async (request) => ({
    items: await openSessions(db, actorIn(request), request.receivedAt),
  }));

  app.delete(
    '/api/v1/sessions/:id',
    { schema: { tags, params: z.object({ id }), response: { 200: done } } },
    async (request) => {
      await endSession(db, actorIn(request), request.params.id, request.receivedAt);
      return ok;
    },
  );

  app.post(
    '/api/v1/sessions/end-others',
    { schema: { tags, response: { 200: z.object({ ended: z.int() }) } } },
    async (request) => ({ ended: await endOtherSessions(db, actorIn(request), request.receivedAt) }),
  );

  app.put(
    '/api/v1/session/standing',
    { schema: { tags, body: standing, response: { 200: done } } },
    async (request) => {
      await takeStanding(db, actorIn(request), request.body, request.receivedAt);
      return ok;
    },
  );

  app.put(
    '/api/v1/session/password',
    { schema: { tags, body: changeBody, response: { 200: done } } },
    async (request, reply) => {
      await changePassword(db, { request, reply, address: address() }, actorIn(request), request.body);
      return ok;
    },
  );
};
