import { z } from 'zod';
import { burdenOfYear } from '../../offices/burden/burden-of-year';
import { actorIn } from '../auth/guard';
import { bilingual } from './duty-schemas';
import type { Routes } from './routes';

const findings = z.object({
  year: z.int(),
  findings: z.array(
    z.object({
      limit: z.string(),
      consequence: z.enum(['refuse', 'merge', 'needs-ground', 'warn']),
      path: z.string(),
      message: bilingual,
      /** Exact: a count, a fraction, or `unknown`. */
      measured: z.string(),
      allowed: z.string(),
    }),
  ),
});

/** What the limits of the rules find in a year, in the plan and in what took place. */
export const burdenRoutes: Routes = (app, { db }) => {
  app.get(
    '/api/v1/burden',
    {
      schema: {
        tags: ['year'],
        querystring: z.object({ year: z.coerce.number().int().min(1990).max(2100) }),
        response: { 200: findings },
      },
    },
    async (request) => {
      const actor = actorIn(request);
      const { year } = request.query;
      return { year, findings: await burdenOfYear(db, actor.officeId, year, request.receivedAt) };
    },
  );
};
