import { z } from 'zod';
import { addDays } from '../../domain/calendar/civil-date';
import { civilDateOf, instantAt, isoInZone } from '../../domain/calendar/civil-time';
import { sayAgain } from '../../offices/deliveries/say-again';
import { startNextWave } from '../../offices/next-wave';
import { rulesInForce } from '../../offices/rules';
import { answerRefusals } from '../answer-refusals';
import { actorIn } from '../auth/guard';
import { personOf } from '../auth/person-of';
import { deliveryList, deliveryStates, deliveryStory } from '../deliveries/delivery-schemas';
import { deliveryStoryOf } from '../deliveries/delivery-story';
import { countDeliveries, listDeliveries } from '../deliveries/list-deliveries';
import { writeOnce } from '../idempotency';
import { Problem } from '../problem';
import { idempotencyHeader } from './duty-schemas';
import type { Routes } from './routes';

/** So far back a list goes where nobody says from when; that of one person further. */
const DAYS = 30;
const DAYS_OF_ONE = 366;

const select = { id: true, name: true } as const;
const params = z.object({ id: z.string().max(100) });
const query = z.object({
  state: z.enum(deliveryStates).optional(),
  person: z.string().max(100).optional(),
  unit: z.string().max(100).optional(),
  q: z.string().trim().min(1).max(100).optional(),
  /** Civil dates of the office's zone, both included; the last 30 days where they are not given, of one person the last year. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
const againBody = z.strictObject({
  reason: z.string().trim().min(1, 'expected why it is sent again').max(500),
});
const againAnswer = z.object({
  deliveryId: z.string(),
  /** Things that it will say again. */
  asked: z.int(),
  /** Who answers for it now, which need not be who had it before; whoever does when the wave leaves gets it. */
  to: z.array(z.object({ id: z.string(), name: z.string() })),
  /** With the wave of this moment; for who wants one notice a day, at their hour. */
  leavesAt: z.string(),
});

/** The ledger of notices: each with its state, every try, and the way to have it said again. */
export const deliveryRoutes: Routes = (app, deps) => {
  const { db } = deps;

  app.get(
    '/api/v1/deliveries',
    { schema: { tags: ['deliveries'], querystring: query, response: { 200: deliveryList } } },
    async (request) => {
      const actor = actorIn(request);
      const { from, to, cursor, limit, ...wanted } = request.query;
      const { policy } = await rulesInForce(db, actor.officeId, request.receivedAt);
      const { timeZone: zone } = policy.office;
      const last = to ?? civilDateOf(request.receivedAt, zone);
      const days = wanted.person === undefined ? DAYS : DAYS_OF_ONE;
      const first = from ?? addDays(last, 1 - days);
      const filter = {
        officeId: actor.officeId,
        state: wanted.state,
        person: wanted.person,
        unit: wanted.unit,
        q: wanted.q,
        from: instantAt(first, '00:00', zone),
        until: instantAt(addDays(last, 1), '00:00', zone),
      };
      const of = (id: string | undefined) => ({ where: { id: id ?? '', officeId: actor.officeId }, select });
      const [page, counts, person, unit] = await Promise.all([
        listDeliveries(db, filter, { after: cursor, limit }, zone),
        countDeliveries(db, filter),
        db.person.findUnique(of(wanted.person)),
        db.unit.findUnique(of(wanted.unit)),
      ]);
      return { ...page, counts, person, unit, from: first, to: last };
    },
  );

  app.get(
    '/api/v1/deliveries/:id',
    { schema: { tags: ['deliveries'], params, response: { 200: deliveryStory } } },
    async (request) => {
      const actor = actorIn(request);
      const { policy } = await rulesInForce(db, actor.officeId, request.receivedAt);
      return deliveryStoryOf(db, { officeId: actor.officeId, id: request.params.id }, policy);
    },
  );

  app.post(
    '/api/v1/deliveries/:id/again',
    {
      schema: {
        tags: ['deliveries'],
        params,
        headers: idempotencyHeader,
        body: againBody,
        response: { 200: againAnswer, 201: againAnswer },
      },
    },
    async (request, reply) => {
      const actor = actorIn(request);
      const { officeId, postId: byPostId } = actor;
      const { id: deliveryId } = request.params;
      const at = request.receivedAt;
      const { answer, repeated } = await answerRefusals(() =>
        writeOnce(
          db,
          actor.tokenId,
          request.headers['idempotency-key'],
          { path: request.url, body: request.body },
          at,
          (tx) => sayAgain(tx, { officeId, deliveryId, byPostId, ...request.body }, at),
        ),
      );
      const { asked, kinds, personIds } = answer;
      const [leaves, { policy }, to] = await Promise.all([
        startNextWave(deps, officeId, kinds),
        rulesInForce(db, officeId, at),
        db.person.findMany({ where: { id: { in: personIds } }, select, orderBy: { id: 'asc' } }),
      ]);
      const leavesAt = isoInZone(leaves, policy.office.timeZone);
      return reply.code(repeated ? 200 : 201).send({ deliveryId, asked, to, leavesAt });
    },
  );

  app.post(
    '/api/v1/me/deliveries/:id/opened',
    { schema: { tags: ['me'], params, response: { 200: z.object({ opened: z.literal(true) }) } } },
    async (request) => {
      const actor = actorIn(request);
      const personId = await personOf(db, actor, request.receivedAt);
      const { id } = request.params;
      const own = { id, personId, officeId: actor.officeId };
      const { count } = await db.delivery.updateMany({
        where: { ...own, openedAt: null },
        data: { openedAt: request.receivedAt },
      });
      if (count === 0 && (await db.delivery.count({ where: own })) === 0)
        throw new Problem(404, 'delivery-unknown', `delivery ${id}: there is none of yours with this id`);
      return { opened: true as const };
    },
  );
};
