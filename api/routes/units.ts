import { z } from 'zod';
import { may } from '../../domain/authority/may';
import { civilDateOf } from '../../domain/calendar/civil-time';
import { unitKinds } from '../../domain/policy/schema';
import { startNextWave } from '../../offices/next-wave';
import { rulesInForce } from '../../offices/rules';
import { changeUnit, type UnitChangeRequest } from '../../offices/units/change-unit';
import type { Actor } from '../auth/actor';
import { actorIn } from '../auth/guard';
import { writeOnce } from '../idempotency';
import { Problem } from '../problem';
import { answerRefusals } from '../answer-refusals';
import { listUnits } from '../units/list-units';
import { storyForInspector } from '../units/story-for-inspector';
import { unitStory as storyOf } from '../units/unit-story';
import { idempotencyHeader } from './duty-schemas';
import type { Routes } from './routes';
import { changeAnswer, changeBody, day, id, unitPage, unitStory } from './unit-schemas';

const params = z.object({ id });

/** The tree of units: who is there, who holds the posts, and what becomes of a unit. */
export const unitRoutes: Routes = (app, deps) => {
  const { db } = deps;
  const zoneOf = async ({ officeId }: Actor, now: Date): Promise<string> =>
    (await rulesInForce(db, officeId, now)).policy.office.timeZone;

  app.get(
    '/api/v1/units',
    {
      schema: {
        tags: ['units'],
        querystring: z.object({
          parent: z.string().max(64).optional(),
          kind: z.enum(unitKinds).optional(),
          group: z.string().max(100).optional(),
          q: z.string().max(100).optional(),
          on: day.optional(),
          cursor: z.string().max(200).optional(),
          limit: z.coerce.number().int().min(1).max(500).default(100),
        }),
        response: { 200: unitPage },
      },
    },
    async (request) => {
      const actor = actorIn(request);
      const { cursor, limit, on, ...filter } = request.query;
      const now = request.receivedAt;
      const date = on ?? civilDateOf(now, await zoneOf(actor, request.receivedAt));
      return listUnits(db, actor.reach, filter, { after: cursor, limit }, { now, on: date });
    },
  );

  app.get(
    '/api/v1/units/:id',
    { schema: { tags: ['units'], params, response: { 200: unitStory } } },
    async (request) => {
      const actor = actorIn(request);
      const story = await storyOf(
        db,
        actor.officeId,
        request.params.id,
        await zoneOf(actor, request.receivedAt),
      );
      if (story === null)
        throw new Problem(
          404,
          'unit-unknown',
          `unit ${request.params.id}: there is none with this id in your office`,
        );
      return may(actor.role, 'unit.read-past')
        ? story
        : storyForInspector(story, request.receivedAt.toISOString());
    },
  );

  app.post(
    '/api/v1/units/:id/changes',
    {
      schema: {
        tags: ['units'],
        params,
        headers: idempotencyHeader,
        body: changeBody,
        response: { 200: changeAnswer, 201: changeAnswer },
      },
    },
    async (request, reply) => {
      const actor = actorIn(request);
      const now = request.receivedAt;
      const change: UnitChangeRequest = {
        ...request.body,
        officeId: actor.officeId,
        unitId: request.params.id,
        byPostId: actor.postId,
      };
      const zone = await zoneOf(actor, request.receivedAt);
      const { answer, repeated } = await answerRefusals(() =>
        writeOnce(
          db,
          actor.tokenId,
          request.headers['idempotency-key'],
          { path: request.url, body: request.body },
          now,
          (tx) => changeUnit(tx, change, { now, zone }),
        ),
      );
      if (answer.settled !== null && answer.settled.passedOn > 0) await startNextWave(deps, actor.officeId);
      return reply.code(repeated ? 200 : 201).send(answer);
    },
  );
};
