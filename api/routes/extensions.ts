import { z } from 'zod';
import { restartLateShard } from '../../offices/late-shard';
import { startNextWave } from '../../offices/next-wave';
import { rulesInForce } from '../../offices/rules';
import { isoInZone } from '../../domain/calendar/civil-time';
import { actorIn } from '../auth/guard';
import { askExtension, decideExtension, type ExtensionAnswer } from '../duties/extension';
import { writeOnce } from '../idempotency';
import { idempotencyHeader, instant, statuses, words } from './duty-schemas';
import type { Routes } from './routes';

const params = z.object({ id: z.string().min(1).max(64) });
const askBody = z.strictObject({ until: instant, reason: words });
const decisionBody = z.union(
  [
    z.strictObject({ grant: z.literal(true), until: instant, reason: words }),
    z.strictObject({ grant: z.literal(false), reason: words }),
  ],
  { error: 'expected {grant: true, until, reason} or {grant: false, reason}' },
);
const answer = z.object({
  dutyId: z.string(),
  status: statuses,
  dueAt: z.string(),
  extensionAsked: z.boolean(),
});

/** More time for a duty: asked for before its date, decided by the office. */
export const extensionRoutes: Routes = (app, deps) => {
  const { db } = deps;
  const said = async (officeId: string, now: Date, { dueAt, ...rest }: ExtensionAnswer) => {
    const { policy } = await rulesInForce(db, officeId, now);
    // A repeated write answers what was kept, where a date is its text.
    return { ...rest, dueAt: isoInZone(new Date(dueAt), policy.office.timeZone) };
  };

  app.post(
    '/api/v1/duties/:id/extension-request',
    {
      schema: {
        tags: ['duties'],
        params,
        headers: idempotencyHeader,
        body: askBody,
        response: { 200: answer, 201: answer },
      },
    },
    async (request, reply) => {
      const actor = actorIn(request);
      const { body, receivedAt: at } = request;
      const asked = { reason: body.reason, until: new Date(body.until) };
      const { answer: kept, repeated } = await writeOnce(
        db,
        actor.tokenId,
        request.headers['idempotency-key'],
        { path: request.url, body },
        at,
        (tx) => askExtension(tx, actor, request.params.id, asked, at),
      );
      return reply.code(repeated ? 200 : 201).send(await said(actor.officeId, at, kept));
    },
  );

  app.post(
    '/api/v1/duties/:id/extension',
    {
      schema: {
        tags: ['duties'],
        params,
        headers: idempotencyHeader,
        body: decisionBody,
        response: { 200: answer },
      },
    },
    async (request) => {
      const actor = actorIn(request);
      const { body, receivedAt: at } = request;
      const { id } = request.params;
      const decision = body.grant ? { ...body, until: new Date(body.until) } : body;
      const { answer: kept } = await writeOnce(
        db,
        actor.tokenId,
        request.headers['idempotency-key'],
        { path: request.url, body },
        at,
        (tx) => decideExtension(tx, actor, id, decision, at),
      );
      await startNextWave(deps, actor.officeId);
      if (body.grant) await restartLateShard(deps, id);
      return said(actor.officeId, at, kept);
    },
  );
};
