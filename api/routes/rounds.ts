import { z } from 'zod';
import { isoInZone } from '../../domain/calendar/civil-time';
import { startNextWave } from '../../offices/next-wave';
import { remindRound } from '../../offices/rounds/remind-round';
import { rulesInForce } from '../../offices/rules';
import { answerRefusals } from '../answer-refusals';
import { actorIn } from '../auth/guard';
import { writeOnce } from '../idempotency';
import { reminderAnswer, reminderBody, roundStory } from '../rounds/round-schemas';
import { roundStoryOf } from '../rounds/round-story';
import { idempotencyHeader } from './duty-schemas';
import type { Routes } from './routes';

const params = z.object({ id: z.string().min(1).max(64) });

/** A round as a whole: a secretary sees the duties of a unit instead. */
export const roundRoutes: Routes = (app, deps) => {
  const { db } = deps;

  app.get(
    '/api/v1/rounds/:id',
    { schema: { tags: ['rounds'], params, response: { 200: roundStory } } },
    (request) => {
      const actor = actorIn(request);
      return roundStoryOf(db, actor.reach, request.params.id, request.receivedAt);
    },
  );

  app.post(
    '/api/v1/rounds/:id/reminder',
    {
      schema: {
        tags: ['rounds'],
        params,
        headers: idempotencyHeader,
        body: reminderBody,
        response: { 200: reminderAnswer, 201: reminderAnswer },
      },
    },
    async (request, reply) => {
      const actor = actorIn(request);
      const { officeId, postId: byPostId } = actor;
      const { id: roundId } = request.params;
      const at = request.receivedAt;
      const { answer, repeated } = await answerRefusals(() =>
        writeOnce(
          db,
          actor.tokenId,
          request.headers['idempotency-key'],
          { path: request.url, body: request.body },
          at,
          (tx) => remindRound(tx, { officeId, roundId, byPostId, ...request.body }, at),
        ),
      );
      const { reminderId, asked, kinds } = answer;
      const [leaves, { policy }] = await Promise.all([
        startNextWave(deps, officeId, kinds),
        rulesInForce(db, officeId, at),
      ]);
      const leavesAt = isoInZone(leaves, policy.office.timeZone);
      return reply.code(repeated ? 200 : 201).send({ reminderId, asked, leavesAt });
    },
  );
};
