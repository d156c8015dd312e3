import { z } from 'zod';
import { personChannels } from '../../domain/notices/channels';
import { changeNoticeWish, noticeWishOf } from '../../offices/notice-wish/notice-wish';
import { actorIn } from '../auth/guard';
import { personOf } from '../auth/person-of';
import { myDeliveries } from '../notices/my-deliveries';
import type { Routes } from './routes';

const wish = z.strictObject({
  locale: z.enum(['zh', 'en']),
  channels: z
    .array(z.enum(personChannels))
    .min(1, 'expected at least one channel: notices of duties can’t be switched off')
    .refine((all) => new Set(all).size === all.length, 'expected each channel once'),
  hour: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected an hour as HH:MM, or null for each wave')
    .nullable(),
  invites: z.boolean(),
});

const delivery = z.object({
  id: z.string(),
  /** When it left, or lay on this page. */
  at: z.string(),
  channel: z.string(),
  subject: z.string(),
  /** As it was sent; null where it was erased since. */
  text: z.string().nullable(),
  opened: z.boolean(),
});

/** What is a person's own: how they want their notices, and the notices that they got. */
export const noticeWishRoutes: Routes = (app, { db }) => {
  app.get('/api/v1/me/notices', { schema: { tags: ['me'], response: { 200: wish } } }, async (request) =>
    noticeWishOf(db, await personOf(db, actorIn(request), request.receivedAt)),
  );

  app.put(
    '/api/v1/me/notices',
    { schema: { tags: ['me'], body: wish, response: { 200: wish } } },
    async (request) => {
      const actor = actorIn(request);
      const at = request.receivedAt;
      return db.$transaction(async (tx) => {
        const personId = await personOf(tx, actor, at);
        return changeNoticeWish(tx, { officeId: actor.officeId, personId }, request.body, at);
      });
    },
  );

  app.get(
    '/api/v1/me/deliveries',
    {
      schema: {
        tags: ['me'],
        querystring: z.object({
          cursor: z.string().max(100).optional(),
          limit: z.coerce.number().int().min(1).max(100).default(20),
        }),
        response: { 200: z.object({ items: z.array(delivery), next: z.string().nullable() }) },
      },
    },
    async (request) => {
      const actor = actorIn(request);
      const personId = await personOf(db, actor, request.receivedAt);
      const { cursor, limit } = request.query;
      return myDeliveries(
        db,
        { officeId: actor.officeId, personId },
        { after: cursor, limit },
        request.receivedAt,
      );
    },
  );
};
