import { z } from 'zod';
import { actorIn } from '../auth/guard';
import { enterIncidentOf } from '../cases/enter-incident-of';
import { withdrawIncidentOf } from '../cases/withdraw-incident-of';
import { idempotencyHeader, words } from './duty-schemas';
import { incidentAnswer, incidentBody, withdrawAnswer } from './incident-schemas';
import type { Routes } from './routes';
import { id } from './unit-schemas';

const headers = idempotencyHeader;

/** What no part of the engine finds by itself is entered by a person, with its evidence. */
export const incidentRoutes: Routes = (app, deps) => {
  app.post(
    '/api/v1/incidents',
    {
      schema: {
        tags: ['cases'],
        headers,
        body: incidentBody,
        response: { 200: incidentAnswer, 201: incidentAnswer },
      },
    },
    async (request, reply) => {
      const actor = actorIn(request);
      const { answer, repeated } = await enterIncidentOf(deps, actor, {
        body: request.body,
        key: request.headers['idempotency-key'],
        now: request.receivedAt,
      });
      return reply.code(repeated ? 200 : 201).send(answer);
    },
  );

  app.post(
    '/api/v1/incidents/:id/withdraw',
    {
      schema: {
        tags: ['cases'],
        params: z.object({ id }),
        headers,
        body: z.strictObject({ reason: words }),
        response: { 200: withdrawAnswer },
      },
    },
    (request) => {
      const actor = actorIn(request);
      return withdrawIncidentOf(deps, actor, {
        incidentId: request.params.id,
        reason: request.body.reason,
        key: request.headers['idempotency-key'],
        now: request.receivedAt,
      });
    },
  );
};
