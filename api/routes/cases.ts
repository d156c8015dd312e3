import { z } from 'zod';
import { actorIn } from '../auth/guard';
import { actOn } from '../cases/act';
import { confirmForm } from '../cases/confirm-form';
import { decideInBulk } from '../cases/decide-in-bulk';
import { listCases } from '../cases/list-cases';
import { proposalsFor } from '../cases/proposals';
import { caseStory as storyOf } from '../cases/case-story';
import { actAnswer, actBody, bulkAnswer, bulkBody, formAnswer, formBody } from './case-act-schemas';
import { casePage, caseStatus, proposalPage, rung, stage } from './case-schemas';
import { caseStory } from './case-story-schemas';
import { idempotencyHeader } from './duty-schemas';
import type { Routes } from './routes';
import { id } from './unit-schemas';

const params = z.object({ id });
const headers = idempotencyHeader;

/** The cases of the ladder: where they stand, what they rest on, and what a person may do in them. */
export const caseRoutes: Routes = (app, deps) => {
  app.get(
    '/api/v1/cases',
    {
      schema: {
        tags: ['cases'],
        querystring: z.object({
          rung: z.union([rung, z.literal('none')]).optional(),
          stage: stage.optional(),
          status: caseStatus.optional(),
          unit: id.optional(),
          q: z.string().max(100).optional(),
          cursor: z.string().max(200).optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
        response: { 200: casePage },
      },
    },
    (request) => {
      const { cursor, limit, ...filter } = request.query;
      return listCases(deps.db, actorIn(request).reach, filter, { after: cursor, limit }, request.receivedAt);
    },
  );

  app.get(
    '/api/v1/cases/:id',
    { schema: { tags: ['cases'], params, response: { 200: caseStory } } },
    (request) =>
      storyOf(
        { db: deps.db, keys: deps.groups.keys },
        actorIn(request),
        request.params.id,
        request.receivedAt,
      ),
  );

  app.post(
    '/api/v1/cases/:id/acts',
    { schema: { tags: ['cases'], params, headers, body: actBody, response: { 200: actAnswer } } },
    (request) =>
      actOn(deps, actorIn(request), {
        caseId: request.params.id,
        body: request.body,
        key: request.headers['idempotency-key'],
        now: request.receivedAt,
      }),
  );

  app.post(
    '/api/v1/cases/:id/steps/:step/form',
    {
      schema: {
        tags: ['cases'],
        params: z.object({ id, step: z.coerce.number().int().min(1).max(1000) }),
        headers,
        body: formBody,
        response: { 200: formAnswer },
      },
    },
    (request) => {
      const { id: caseId, step } = request.params;
      return confirmForm(deps.db, actorIn(request), {
        ...{ caseId, step, ...request.body },
        key: request.headers['idempotency-key'],
        now: request.receivedAt,
      });
    },
  );

  app.get(
    '/api/v1/proposals',
    { schema: { tags: ['cases'], response: { 200: proposalPage } } },
    (request) => {
      const actor = actorIn(request);
      return proposalsFor(deps.db, actor, request.receivedAt);
    },
  );

  app.post(
    '/api/v1/proposals/bulk',
    { schema: { tags: ['cases'], headers, body: bulkBody, response: { 200: bulkAnswer } } },
    (request) =>
      decideInBulk(deps, actorIn(request), {
        body: request.body,
        key: request.headers['idempotency-key'],
        now: request.receivedAt,
      }),
  );
};
