import { z } from 'zod';
import { listInbox, readInbox } from '../../runtime/mail/inbox-folder';
import { actorIn } from '../auth/guard';
import { Problem } from '../problem';
import type { Routes } from './routes';

const address = z.object({ name: z.string(), address: z.string() });
const entry = z.object({
  id: z.string(),
  receivedAt: z.string(),
  from: address.nullable(),
  to: z.array(address),
  subject: z.string(),
});
const inbox = z.object({
  /** False where mail goes to a server of one's own: then there is no inbox here. */
  embedded: z.boolean(),
  items: z.array(entry),
  next: z.string().nullable(),
  deliveries: z.object({
    queued: z.int(),
    accepted: z.int(),
    unknown: z.int(),
    refused: z.int(),
    bounced: z.int(),
    failed: z.int(),
  }),
});

export const inboxRoutes: Routes = (app, { db, inboxFolder }) => {
  app.get(
    '/api/v1/inbox',
    {
      schema: {
        tags: ['inbox'],
        querystring: z.object({
          cursor: z.string().max(100).optional(),
          limit: z.coerce.number().int().min(1).max(100).default(30),
        }),
        response: { 200: inbox },
      },
    },
    async (request) => {
      const actor = actorIn(request);
      const { cursor, limit } = request.query;
      const page = { limit: limit + 1, ...(cursor === undefined ? {} : { before: cursor }) };
      // Counted first: a mail that is counted as accepted is then in the list too.
      const deliveries = await deliveryCounts(actor.officeId);
      const found = inboxFolder === null ? [] : await listInbox(inboxFolder, page);
      const items = found.slice(0, limit).map((item) => ({ ...item, to: [...item.to] }));
      return {
        embedded: inboxFolder !== null,
        items,
        next: found.length > limit ? (items.at(-1)?.id ?? null) : null,
        deliveries,
      };
    },
  );

  app.get(
    '/api/v1/inbox/:id',
    {
      schema: {
        tags: ['inbox'],
        params: z.object({ id: z.string().max(100) }),
        response: { 200: entry.extend({ text: z.string(), html: z.string().nullable() }) },
      },
    },
    async (request) => {
      const { id } = request.params;
      const message = inboxFolder === null ? null : await readInbox(inboxFolder, id);
      if (message === null) throw new Problem(404, 'mail-unknown', `mail ${id}: there is none with this id`);
      return { ...message, to: [...message.to] };
    },
  );

  async function deliveryCounts(officeId: string) {
    const [row] = await db.$queryRaw<z.infer<typeof inbox>['deliveries'][]>`
      SELECT count(*) FILTER (WHERE d.state IN ('queued', 'sending'))::int AS queued,
             count(*) FILTER (WHERE d.state = 'accepted')::int AS accepted,
             count(*) FILTER (WHERE d.state = 'refused')::int AS refused,
             count(*) FILTER (WHERE d.state = 'failed')::int AS failed,
             count(*) FILTER (WHERE d.state = 'bounced')::int AS bounced,
             (SELECT count(*)::int FROM delivery_attempt a JOIN delivery e ON e.id = a.delivery_id
              WHERE e.office_id = ${officeId} AND a.state = 'unknown') AS unknown
      FROM delivery d WHERE d.office_id = ${officeId}`;
    return row ?? { queued: 0, accepted: 0, unknown: 0, refused: 0, bounced: 0, failed: 0 };
  }
};
