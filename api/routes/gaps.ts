import { z } from 'zod';
import { addDays } from '../../domain/calendar/civil-date';
import { gapDifferences, gapKinds, gapReasons } from '../../domain/gaps/gap';
import { gapsOfOffice } from '../../offices/gaps/gaps-of-span';
import { actorIn } from '../auth/guard';
import { Problem } from '../problem';
import { bilingual } from './duty-schemas';
import type { Routes } from './routes';

const day = z.iso.date();
/** A year at once: longer spans are for the command, which keeps nobody waiting. */
const LONGEST_DAYS = 366;

const gap = z.object({
  kind: z.enum(gapKinds),
  difference: z.enum(gapDifferences),
  /** In one line: cadence and period, then ids. */
  where: z.string(),
  what: z.string(),
  says: bilingual,
  place: z.object({
    cadence: z.string(),
    period: z.string(),
    roundId: z.string().nullable(),
    shardId: z.string().optional(),
    unitId: z.string().optional(),
    dutyId: z.string().optional(),
    requestId: z.string().optional(),
    look: z.string().optional(),
  }),
  expected: z.string().nullable(),
  observed: z.string().nullable(),
  count: z.int(),
});

const counts = z.object({
  expected: z.int(),
  observed: z.int(),
  explained: z.int(),
  unexplained: z.int(),
});

const gaps = z.object({
  from: z.string(),
  to: z.string(),
  at: z.string(),
  rounds: z.int(),
  expected: z.int(),
  observed: z.int(),
  explained: z.int(),
  unexplained: z.array(gap),
  explanations: z.array(
    gap.extend({ reason: z.enum(gapReasons), proof: z.object({ table: z.string(), id: z.string() }) }),
  ),
  byKind: z.record(z.enum(gapKinds), counts),
});

/** What should have happened against what did, as `duban audit gaps` says it. Reads only. */
export const gapRoutes: Routes = (app, { db }) => {
  app.get(
    '/api/v1/gaps',
    {
      schema: {
        tags: ['audit'],
        querystring: z.object({ from: day, to: day }),
        response: { 200: gaps },
      },
    },
    async (request) => {
      const actor = actorIn(request);
      const { from, to } = request.query;
      const last = addDays(from, LONGEST_DAYS);
      if (to < from || to > last)
        throw new Problem(400, 'query', `to: got ${to}, expected a day from ${from} to ${last}`);
      return gapsOfOffice(db, actor.officeId, { from, to }, request.receivedAt);
    },
  );
};
