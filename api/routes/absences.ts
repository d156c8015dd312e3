import { z } from 'zod';
import { addDays } from '../../domain/calendar/civil-date';
import { instantAt, isoInZone } from '../../domain/calendar/civil-time';
import { endAbsence } from '../../offices/absences/end-absence';
import { startAbsence } from '../../offices/absences/start-absence';
import { rulesInForce } from '../../offices/rules';
import { actorIn } from '../auth/guard';
import { writeOnce } from '../idempotency';
import { answerRefusals } from '../answer-refusals';
import { idempotencyHeader, instant, words } from './duty-schemas';
import type { Routes } from './routes';
import { day, id } from './unit-schemas';

const params = z.object({ id });

/** A whole day, which belongs to the absence from its first to its last minute, or an instant. */
const dayOrInstant = z.union([day, instant], {
  error: 'expected a day as YYYY-MM-DD or an instant, ISO 8601 with offset',
});

const started = z.object({ absenceId: z.string() });
const ended = z.object({ absenceId: z.string(), until: z.string() });

/** Deputies: who answers for a post while its holder is away. */
export const absenceRoutes: Routes = (app, { db }) => {
  const zoneOf = async (officeId: string, now: Date): Promise<string> =>
    (await rulesInForce(db, officeId, now)).policy.office.timeZone;

  app.post(
    '/api/v1/posts/:id/absences',
    {
      schema: {
        tags: ['absences'],
        params,
        headers: idempotencyHeader,
        body: z.strictObject({
          deputyEmail: z.string().trim().min(1).max(320),
          from: dayOrInstant,
          until: dayOrInstant.optional(),
          reason: words,
        }),
        response: { 200: started, 201: started },
      },
    },
    async (request, reply) => {
      const actor = actorIn(request);
      const { officeId, postId: byPostId } = actor;
      const zone = await zoneOf(officeId, request.receivedAt);
      const { from, until, deputyEmail, reason } = request.body;
      const absence = {
        ...{ officeId, byPostId, deputyEmail, reason },
        postId: request.params.id,
        from: beginOf(from, zone),
        until: until === undefined ? null : endOf(until, zone),
      };
      const { answer, repeated } = await answerRefusals(() =>
        writeOnce(
          db,
          actor.tokenId,
          request.headers['idempotency-key'],
          { path: request.url, body: request.body },
          request.receivedAt,
          (tx) => startAbsence(tx, absence, request.receivedAt),
        ),
      );
      return reply.code(repeated ? 200 : 201).send(answer);
    },
  );

  app.post(
    '/api/v1/absences/:id/end',
    { schema: { tags: ['absences'], params, headers: idempotencyHeader, response: { 200: ended } } },
    async (request) => {
      const actor = actorIn(request);
      const { officeId, postId: byPostId } = actor;
      const zone = await zoneOf(officeId, request.receivedAt);
      const { answer } = await answerRefusals(() =>
        writeOnce(
          db,
          actor.tokenId,
          request.headers['idempotency-key'],
          { path: request.url },
          request.receivedAt,
          async (tx) => {
            const over = await endAbsence(
              tx,
              { officeId, absenceId: request.params.id, byPostId },
              request.receivedAt,
            );
            return { absenceId: over.absenceId, until: isoInZone(over.until, zone) };
          },
        ),
      );
      return answer;
    },
  );
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function beginOf(text: string, zone: string): Date {
  return DAY.test(text) ? instantAt(text, '00:00', zone) : new Date(text);
}

function endOf(text: string, zone: string): Date {
  return DAY.test(text) ? instantAt(addDays(text, 1), '00:00', zone) : new Date(text);
}
