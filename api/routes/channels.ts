import { z } from 'zod';
import { may } from '../../domain/authority/may';
import { isoInZone } from '../../domain/calendar/civil-time';
import { groupKinds } from '../../domain/notices/groups/channel-settings';
import { addChannel, channelFaults } from '../../offices/channels/add-channel';
import { closeChannel } from '../../offices/channels/close-channel';
import { listChannels } from '../../offices/channels/list-channels';
import { testChannel } from '../../offices/channels/test-channel';
import { rulesInForce } from '../../offices/rules';
import { answerRefusals } from '../answer-refusals';
import { actorIn } from '../auth/guard';
import { writeOnce } from '../idempotency';
import { Problem } from '../problem';
import { idempotencyHeader } from './duty-schemas';
import type { Routes } from './routes';
import { id } from './unit-schemas';

const locale = z.enum(['zh', 'en']);
const params = z.object({ id });

const channel = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  /** Null where none of the engine's keys opens the settings any more. */
  host: z.string().nullable(),
  /** The last four characters: what is secret is never given back. */
  addressEndsWith: z.string().nullable(),
  secretEndsWith: z.string().nullable(),
  privateNetwork: z.boolean(),
  locale,
  addedAt: z.string(),
  lastTold: z.object({ at: z.string(), state: z.string(), answer: z.string().nullable() }).nullable(),
});

const tested = z.object({
  state: z.enum(['accepted', 'permanent', 'temporary', 'unknown']),
  /** What the other side said, or why nothing left. */
  answer: z.string(),
});

/** Groups that are told how many still owe: their robots, or another system. Settings go in and never come out. */
export const channelRoutes: Routes = (app, { db, groups, address }) => {
  const body = z
    .strictObject({
      kind: z.enum(groupKinds),
      title: z.string().trim().min(1, 'expected a name for the group').max(100),
      url: z.string().trim().min(1, 'expected the address'),
      secret: z.string().trim().min(1).nullable().default(null),
      privateNetwork: z.boolean().default(false),
      locale: locale.default('zh'),
    })
    .superRefine(({ kind, title: _, ...settings }, context) => {
      for (const { path, message } of channelFaults(groups, { kind, settings }))
        context.addIssue({ code: 'custom', path: [path], message });
    });

  app.get(
    '/api/v1/channels',
    { schema: { tags: ['channels'], response: { 200: z.object({ items: z.array(channel) }) } } },
    async (request) => {
      const actor = actorIn(request);
      const { policy } = await rulesInForce(db, actor.officeId, request.receivedAt);
      const iso = (at: Date): string => isoInZone(at, policy.office.timeZone);
      const channels = await listChannels(db, groups, actor.officeId);
      return {
        items: channels.map(({ addedAt, lastTold, ...one }) => ({
          ...one,
          addedAt: iso(addedAt),
          lastTold: lastTold === null ? null : { ...lastTold, at: iso(lastTold.at) },
        })),
      };
    },
  );

  app.post(
    '/api/v1/channels',
    {
      schema: {
        tags: ['channels'],
        headers: idempotencyHeader,
        body,
        response: { 200: z.object({ channelId: z.string() }), 201: z.object({ channelId: z.string() }) },
      },
    },
    async (request, reply) => {
      const actor = actorIn(request);
      const { kind, title, ...settings } = request.body;
      if (settings.privateNetwork && !may(actor.role, 'channel.private-network')) {
        throw new Problem(
          403,
          'role',
          'privateNetwork: only an administrator may let messages into a private network',
        );
      }
      const { officeId, postId: byPostId } = actor;
      const { answer, repeated } = await writeOnce(
        db,
        actor.tokenId,
        request.headers['idempotency-key'],
        { path: request.url, body: request.body },
        request.receivedAt,
        (tx) => addChannel(tx, groups, { officeId, kind, title, settings, byPostId }, request.receivedAt),
      );
      return reply.code(repeated ? 200 : 201).send(answer);
    },
  );

  app.post(
    '/api/v1/channels/:id/test',
    { schema: { tags: ['channels'], params, response: { 200: tested } } },
    async (request) => {
      const actor = actorIn(request);
      const { officeId, postId: byPostId } = actor;
      const test = { officeId, byPostId, channelId: request.params.id, link: `${address()}/` };
      return answerRefusals(() => testChannel(db, groups, test, request.receivedAt));
    },
  );

  app.delete(
    '/api/v1/channels/:id',
    {
      schema: {
        tags: ['channels'],
        params,
        response: { 200: z.object({ channelId: z.string(), closedAt: z.string() }) },
      },
    },
    async (request) => {
      const actor = actorIn(request);
      const { officeId, postId: byPostId } = actor;
      const close = { officeId, byPostId, channelId: request.params.id };
      return answerRefusals(() => db.$transaction((tx) => closeChannel(tx, close, request.receivedAt)));
    },
  );
};
