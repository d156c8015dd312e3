import { z } from 'zod';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerRefusals } from '../answer-refusals';
import { signInByPassword } from '../sign-in/by-password';
import { invitedBy, takeInvitation } from '../sign-in/invitations';
import type { Exchange } from '../sign-in/let-in';
import { needsSetUp, setUpOffice } from '../sign-in/set-up-office';
import { trySample } from '../sign-in/try-sample';
import type { Routes } from './routes';
import { done, secret, setUpBody, setUpNeeded, signInBody, takeBody } from './sign-in-schemas';

/** The ways in for whoever is not signed in: a password, an invitation to set one, the first office's set-up. */
export const signInRoutes: Routes = (app, deps) => {
  const { db, address } = deps;
  const open = { tags: ['session'], security: [] };
  const exchange = (request: FastifyRequest, reply: FastifyReply): Exchange => ({
    request,
    reply,
    address: address(),
  });
  const ok = { ok: true as const };

  app.post(
    '/api/v1/session/password',
    { schema: { ...open, body: signInBody, response: { 200: done } } },
    async (request, reply) => {
      await signInByPassword(deps, exchange(request, reply), request.body);
      return ok;
    },
  );

  app.post(
    '/api/v1/invitations/look',
    {
      schema: {
        ...open,
        body: z.strictObject({ token: secret }),
        response: { 200: z.object({ name: z.string(), email: z.string() }) },
      },
    },
    (request) => invitedBy(db, request.body.token, request.receivedAt),
  );

  app.post(
    '/api/v1/invitations/take',
    { schema: { ...open, body: takeBody, response: { 200: done } } },
    async (request, reply) => {
      await takeInvitation(db, exchange(request, reply), request.body);
      return ok;
    },
  );

  app.get('/api/v1/set-up', { schema: { ...open, response: { 200: setUpNeeded } } }, async () => ({
    needed: await needsSetUp(deps),
    sample: deps.loadSample !== undefined,
  }));

  app.post(
    '/api/v1/set-up',
    { schema: { ...open, body: setUpBody, response: { 200: done } } },
    async (request, reply) => {
      await answerRefusals(() => setUpOffice(deps, exchange(request, reply), request.body));
      return ok;
    },
  );

  app.post(
    '/api/v1/set-up/sample',
    { schema: { ...open, body: z.strictObject({ key: secret }), response: { 200: done } } },
    async (request, reply) => {
      await trySample(deps, exchange(request, reply), request.body.key);
      return ok;
    },
  );
};
