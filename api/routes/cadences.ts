import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { parseAdministeredYear } from '../../domain/calendar/administered-year';
import { parsePolicy } from '../../domain/policy/parse';
import { loadCalendar } from '../../offices/load-calendar';
import { loadPolicy } from '../../offices/load-policy';
import { replanCadences } from '../../offices/run-cadences';
import { rulesInForce } from '../../offices/rules';
import { cadenceId, extraRoundUpdate, pauseUpdate, resumeUpdate } from '../../workflows/handles';
import type { Actor } from '../auth/actor';
import { actorIn } from '../auth/guard';
import { Problem } from '../problem';
import { answerRefusals } from '../answer-refusals';
import { instant, idempotencyHeader, words } from './duty-schemas';
import type { Routes } from './routes';

const params = z.object({ cadence: z.string().max(64) });

const calendarAnswer = z.object({
  version: z.int(),
  /** The dates of the plan that it moved. */
  moved: z.array(
    z.object({
      cadence: z.string(),
      period: z.string(),
      date: z.enum(['opens', 'due', 'closes']),
      from: z.string(),
      to: z.string(),
      shift: z.string().nullable(),
    }),
  ),
});

/** What an office does to its cadences: pause, resume, an extra round; a new policy or calendar. */
export const cadenceRoutes: Routes = (app, deps) => {
  const handleOf = async (actor: Actor, cadence: string, now: Date) => {
    const { policy } = await rulesInForce(deps.db, actor.officeId, now);
    if (policy.cadences[cadence] === undefined) {
      const known = Object.keys(policy.cadences).join(', ');
      throw new Problem(404, 'cadence-unknown', `cadence ${cadence}: expected one of ${known}`);
    }
    return deps.temporal.workflow.getHandle(cadenceId(actor.officeId, cadence));
  };

  app.post(
    '/api/v1/cadences/:cadence/pause',
    {
      schema: {
        tags: ['cadences'],
        params,
        headers: idempotencyHeader,
        body: z.strictObject({ reason: words }),
        response: { 200: z.object({ pauseId: z.string() }) },
      },
    },
    async (request) => {
      const actor = actorIn(request);
      const handle = await handleOf(actor, request.params.cadence, request.receivedAt);
      const key = request.headers['idempotency-key'] ?? randomUUID();
      const { reason } = request.body;
      return handle.executeUpdate(pauseUpdate, { args: [{ key, reason, byPostId: actor.postId }] });
    },
  );

  app.post(
    '/api/v1/cadences/:cadence/resume',
    { schema: { tags: ['cadences'], params, response: { 200: z.object({ resumed: z.int() }) } } },
    async (request) => {
      const actor = actorIn(request);
      const handle = await handleOf(actor, request.params.cadence, request.receivedAt);
      return handle.executeUpdate(resumeUpdate, { args: [{ byPostId: actor.postId }] });
    },
  );

  app.post(
    '/api/v1/cadences/:cadence/extra-rounds',
    {
      schema: {
        tags: ['cadences'],
        params,
        headers: idempotencyHeader,
        body: z.strictObject({ dueAt: instant, reason: words }),
        response: { 201: z.object({ period: z.string() }) },
      },
    },
    async (request, reply) => {
      const actor = actorIn(request);
      const handle = await handleOf(actor, request.params.cadence, request.receivedAt);
      const key = request.headers['idempotency-key'] ?? randomUUID();
      const args: [{ key: string; dueAt: string; reason: string; byPostId: string | null }] = [
        { key, ...request.body, byPostId: actor.postId },
      ];
      const answer = await refusedByRules(() => handle.executeUpdate(extraRoundUpdate, { args }));
      return reply.code(201).send(answer);
    },
  );

  app.put(
    '/api/v1/policy',
    {
      schema: {
        tags: ['cadences'],
        body: z.strictObject({
          source: z.string().min(1).max(500_000),
          /** From when on; now where it is not given. */
          inForceFrom: instant.optional(),
        }),
        response: { 200: z.object({ version: z.int(), changed: z.boolean(), inForceFrom: z.string() }) },
      },
    },
    async (request) => {
      const actor = actorIn(request);
      const { source, inForceFrom } = request.body;
      const { errors } = parsePolicy(source);
      if (errors.length > 0) {
        const lines = errors.map(({ line, path, message }) => `line ${line}, ${path}: ${message}`);
        throw new Problem(400, 'policy-invalid', lines.join('; '));
      }
      const { officeId } = actor;
      const from = inForceFrom === undefined ? undefined : new Date(inForceFrom);
      const loaded = await answerRefusals(() => loadPolicy(deps, { officeId, source, inForceFrom: from }));
      if (loaded.changed) await replanCadences(deps, officeId);
      return { ...loaded, inForceFrom: loaded.inForceFrom.toISOString() };
    },
  );

  app.put(
    '/api/v1/calendar',
    {
      schema: {
        tags: ['cadences'],
        body: z.looseObject({ year: z.int() }),
        response: { 200: calendarAnswer },
      },
    },
    async (request) => {
      const actor = actorIn(request);
      const { year: days, errors } = parseAdministeredYear(request.body);
      if (days === null) {
        const lines = errors.map(({ path, message }) => `${path}: ${message}`);
        throw new Problem(400, 'calendar-invalid', lines.join('; '));
      }
      const loaded = await loadCalendar(deps, { officeId: actor.officeId, days });
      await replanCadences(deps, actor.officeId);
      return loaded;
    },
  );
};

/** What the rules refuse inside a workflow is the asker's to mend. */
async function refusedByRules<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    let cause: unknown = error instanceof WorkflowUpdateFailedError ? error.cause : undefined;
    while (cause instanceof Error && !(cause instanceof ApplicationFailure)) cause = cause.cause;
    if (cause instanceof ApplicationFailure) throw new Problem(400, 'refused', cause.message);
    throw error;
  }
}
