import { z } from 'zod';
import { isoInZone } from '../../domain/calendar/civil-time';
import { unreachable } from '../../offices/notices/unreachable';
import { inReach } from '../../offices/reach';
import { rulesInForce } from '../../offices/rules';
import { actorIn } from '../auth/guard';
import type { Routes } from './routes';

const named = z.object({ id: z.string(), name: z.string() });

const faults = z.object({
  items: z.array(
    z.object({
      unit: named,
      post: z.object({ id: z.string(), title: z.string() }),
      why: z.enum(['vacant', 'returned']),
      since: z.string(),
      person: named.nullable(),
      lastState: z.string().nullable(),
      outstanding: z.int(),
    }),
  ),
  total: z.int(),
});

/** Units that nobody can be reached of: a fault for the office to mend, not silence. The longest so first. */
export const unreachableRoutes: Routes = (app, { db }) => {
  app.get(
    '/api/v1/unreachable',
    {
      schema: {
        tags: ['deliveries'],
        querystring: z.object({ limit: z.coerce.number().int().min(1).max(500).default(100) }),
        response: { 200: faults },
      },
    },
    async (request) => {
      const actor = actorIn(request);
      const all = await unreachable(db, actor.officeId, request.receivedAt);
      const found = all.filter(({ unitId }) => inReach(actor.reach, unitId));
      const { policy } = await rulesInForce(db, actor.officeId, request.receivedAt);
      return {
        items: found
          .slice(0, request.query.limit)
          .map(({ unitId, unitName, postId, postTitle, since, ...fault }) => ({
            ...fault,
            unit: { id: unitId, name: unitName },
            post: { id: postId, title: postTitle },
            since: isoInZone(since, policy.office.timeZone),
          })),
        total: found.length,
      };
    },
  );
};
