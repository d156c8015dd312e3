import { z } from 'zod';
import { handIncidents } from '../../offices/cases/hand-incidents';
import { tellCases } from '../../offices/cases/tell-cases';
import { startNextWave } from '../../offices/next-wave';
import { restartLateShard } from '../../offices/late-shard';
import { rulesInForce } from '../../offices/rules';
import { actorIn } from '../auth/guard';
import { dutyStory as storyOf } from '../duties/duty-story';
import { excuseDuty } from '../duties/excuse-duty';
import { findFalse } from '../duties/find-false';
import { listDuties } from '../duties/list-duties';
import { openOutcomeDesk } from '../duties/outcome-desk';
import { reviewOutcome } from '../duties/review-outcome';
import { standings } from '../duties/standing';
import { onceKey, writeOnce } from '../idempotency';
import {
  dutyItem,
  dutyStory,
  idempotencyHeader,
  outcomeAnswer,
  outcomeBody,
  reviewAnswer,
  reviewBody,
  words,
} from './duty-schemas';
import type { Routes } from './routes';

const params = z.object({ id: z.string().min(1).max(64) });

export const dutyRoutes: Routes = (app, deps) => {
  const { db } = deps;
  const desk = openOutcomeDesk(db);

  app.get(
    '/api/v1/duties',
    {
      schema: {
        tags: ['duties'],
        querystring: z.object({
          cadence: z.string().optional(),
          roundId: z.string().optional(),
          unit: z.string().optional(),
          status: z.enum([...standings, 'outstanding', 'closed', 'extension-asked']).optional(),
          q: z.string().max(100).optional(),
          cursor: z.string().max(200).optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
        response: {
          200: z.object({ items: z.array(dutyItem), next: z.string().nullable(), total: z.int() }),
        },
      },
    },
    async (request) => {
      const actor = actorIn(request);
      const { policy } = await rulesInForce(db, actor.officeId, request.receivedAt);
      const { cursor, limit, unit, ...filter } = request.query;
      return listDuties(
        db,
        actor.reach,
        policy,
        { ...filter, unitId: unit },
        { after: cursor, limit },
        request.receivedAt,
      );
    },
  );

  app.get(
    '/api/v1/duties/:id',
    { schema: { tags: ['duties'], params, response: { 200: dutyStory } } },
    (request) => storyOf(db, actorIn(request), request.params.id, request.receivedAt),
  );

  app.post(
    '/api/v1/duties/:id/outcome',
    {
      schema: {
        tags: ['duties'],
        params,
        headers: idempotencyHeader,
        body: outcomeBody,
        response: { 200: outcomeAnswer, 201: outcomeAnswer },
      },
    },
    async (request, reply) => {
      const actor = actorIn(request);
      const { body, receivedAt } = request;
      const content = { path: request.url, body };
      const { answer, repeated } = await desk.record({
        actor,
        dutyId: request.params.id,
        outcome: body,
        receivedAt,
        once: onceKey(actor.tokenId, request.headers['idempotency-key'], content),
      });
      return reply.code(repeated ? 200 : 201).send(answer);
    },
  );

  app.post(
    '/api/v1/duties/:id/review',
    {
      schema: {
        tags: ['duties'],
        params,
        headers: idempotencyHeader,
        body: reviewBody,
        response: { 200: reviewAnswer },
      },
    },
    async (request) => {
      const actor = actorIn(request);
      const { id } = request.params;
      const { body } = request;
      const review = body.accept ? body : { ...body, dueAt: new Date(body.dueAt) };
      const { answer } = await writeOnce(
        db,
        actor.tokenId,
        request.headers['idempotency-key'],
        { path: request.url, body },
        request.receivedAt,
        (tx) => reviewOutcome(tx, actor, id, review, request.receivedAt),
      );
      if (!body.accept) {
        await startNextWave(deps, actor.officeId);
        await restartLateShard(deps, id);
      }
      return answer;
    },
  );

  app.post(
    '/api/v1/duties/:id/excuse',
    {
      schema: {
        tags: ['duties'],
        params,
        headers: idempotencyHeader,
        body: z.strictObject({ reason: words }),
        response: { 200: reviewAnswer },
      },
    },
    async (request) => {
      const actor = actorIn(request);
      const { answer } = await writeOnce(
        db,
        actor.tokenId,
        request.headers['idempotency-key'],
        { path: request.url, body: request.body },
        request.receivedAt,
        (tx) => excuseDuty(tx, actor, request.params.id, request.body.reason, request.receivedAt),
      );
      const grounds = await db.incident.findMany({ where: { dutyId: request.params.id } });
      await tellCases(
        deps,
        grounds.flatMap(({ caseId }) => caseId ?? []),
      );
      return answer;
    },
  );

  app.post(
    '/api/v1/duties/:id/false',
    {
      schema: {
        tags: ['duties'],
        params,
        headers: idempotencyHeader,
        body: z.strictObject({ reason: words }),
        response: { 200: reviewAnswer },
      },
    },
    async (request) => {
      const actor = actorIn(request);
      const { answer } = await writeOnce(
        db,
        actor.tokenId,
        request.headers['idempotency-key'],
        { path: request.url, body: request.body },
        request.receivedAt,
        (tx) => findFalse(tx, actor, request.params.id, request.body.reason, request.receivedAt),
      );
      await handIncidents(deps, actor.officeId);
      return answer;
    },
  );
};
