import { z } from 'zod';
import { isoInZone } from '../../domain/calendar/civil-time';
import { icalendarOf } from '../../domain/calendar-feed/icalendar';
import { closeFeed, feedOf, feedsOf, openFeed } from '../../offices/feeds/calendar-feeds';
import { entriesOfPerson } from '../../offices/feeds/entries-of-person';
import { rulesInForce } from '../../offices/rules';
import { actorIn } from '../auth/guard';
import { personOf } from '../auth/person-of';
import { Problem } from '../problem';
import type { Routes } from './routes';

const feed = z.object({ id: z.string(), createdAt: z.string() });
const locale = z.enum(['zh', 'en']).default('zh');

/** A phone asks again after this long, as the feed itself says. */
const FRESH_SECONDS = 900;

export const calendarFeedRoutes: Routes = (app, { db, address }) => {
  app.get(
    '/api/v1/me/calendar-feeds',
    { schema: { tags: ['calendar'], response: { 200: z.object({ items: z.array(feed) }) } } },
    async (request) => {
      const { officeId, personId } = await owner(request);
      const feeds = await feedsOf(db, { officeId, personId });
      const { policy } = await rulesInForce(db, officeId, request.receivedAt);
      const at = (date: Date): string => isoInZone(date, policy.office.timeZone);
      return { items: feeds.map(({ id, createdAt }) => ({ id, createdAt: at(createdAt) })) };
    },
  );

  app.post(
    '/api/v1/me/calendar-feeds',
    {
      schema: {
        tags: ['calendar'],
        response: { 201: z.object({ id: z.string(), /** Shown this once. */ url: z.string() }) },
      },
    },
    async (request, reply) => {
      const made = await openFeed(db, await owner(request), request.receivedAt);
      if (made === null) {
        throw new Problem(409, 'enough-feeds', 'expected at most four calendar addresses; close one first');
      }
      return reply.code(201).send({ id: made.id, url: `${address()}/feeds/${made.secret}.ics` });
    },
  );

  app.delete(
    '/api/v1/me/calendar-feeds/:id',
    {
      schema: {
        tags: ['calendar'],
        params: z.object({ id: z.string().min(1).max(64) }),
        response: { 200: z.object({ id: z.string(), closed: z.literal(true) }) },
      },
    },
    async (request) => {
      const { id } = request.params;
      if (!(await closeFeed(db, await owner(request), id, request.receivedAt))) {
        throw new Problem(404, 'feed', `id: no open calendar address ${id} of yours`);
      }
      return { id, closed: true as const };
    },
  );

  // What a phone asks for: the address itself is the secret, and asking changes nothing.
  app.get(
    '/feeds/:file',
    {
      schema: {
        hide: true,
        params: z.object({ file: z.string().regex(/^[\w-]{43}\.ics$/) }),
        querystring: z.object({ lang: locale }),
      },
    },
    async (request, reply) => {
      const found = await feedOf(db, request.params.file.slice(0, -'.ics'.length));
      if (found === null) throw new Problem(404, 'feed', 'no such calendar address, or it was closed');
      const { officeId, personId } = found;
      const { lang } = request.query;
      const asked = { officeId, personId, locale: lang, publicUrl: address(), now: request.receivedAt };
      const [person, entries] = [
        await db.person.findUniqueOrThrow({ where: { id: personId } }),
        await entriesOfPerson(db, asked),
      ];
      const name = lang === 'zh' ? `督办到期日（${person.name}）` : `Due dates (${person.name})`;
      return reply
        .header('content-type', 'text/calendar; charset=utf-8')
        .header('cache-control', `private, max-age=${FRESH_SECONDS}`)
        .send(icalendarOf(entries, { name, locale: lang }));
    },
  );

  async function owner(
    request: Parameters<typeof actorIn>[0],
  ): Promise<{ officeId: string; personId: string }> {
    const actor = actorIn(request);
    return { officeId: actor.officeId, personId: await personOf(db, actor, request.receivedAt) };
  }
};
