import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { recordOccasion } from '../../offices/record-occasion';
import { replanCadences } from '../../offices/run-cadences';
import { rulesInForce } from '../../offices/rules';
import { actorIn } from '../auth/guard';
import { answerRefusals } from '../answer-refusals';
import { bilingual, idempotencyHeader, words } from './duty-schemas';
import type { Routes } from './routes';

const body = z.strictObject({
  event: z.string().max(64),
  date: z.iso.date(),
  unitId: z.string().max(64).optional(),
  note: words.optional(),
});

const known = z.object({
  events: z.array(z.object({ event: z.string(), title: bilingual, scope: z.enum(['office', 'unit']) })),
  occasions: z.array(
    z.object({ event: z.string(), date: z.string(), ordinal: z.int(), unitId: z.string().nullable() }),
  ),
});

/** What happened that cadences count from: a circular received, the end of a term, the superior's session. */
export const occasionRoutes: Routes = (app, deps) => {
  app.get(
    '/api/v1/occasions',
    { schema: { tags: ['occasions'], response: { 200: known } } },
    async (request) => {
      const actor = actorIn(request);
      const { policy, occasions } = await rulesInForce(deps.db, actor.officeId, request.receivedAt);
      const events = Object.entries(policy.events ?? {}).map(([event, { title, scope }]) => ({
        event,
        title,
        scope,
      }));
      return { events, occasions };
    },
  );

  app.post(
    '/api/v1/occasions',
    {
      schema: {
        tags: ['occasions'],
        headers: idempotencyHeader,
        body,
        response: { 201: z.object({ occasionId: z.string(), period: z.string() }) },
      },
    },
    async (request, reply) => {
      const actor = actorIn(request);
      const { event, date, unitId = null, note = null } = request.body;
      const key = request.headers['idempotency-key'] ?? randomUUID();
      const { officeId, postId: byPostId } = actor;
      const occasion = { officeId, event, date, unitId, note, byPostId, key };
      const answer = await answerRefusals(() => recordOccasion(deps, occasion));
      await replanCadences(deps, officeId);
      return reply.code(201).send(answer);
    },
  );
};
