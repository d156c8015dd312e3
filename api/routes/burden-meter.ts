import { z } from 'zod';
import { burdenClasses } from '../../domain/policy/limits';
import { calendarPeriods } from '../../domain/policy/dates';
import { meterStandings } from '../../domain/burden/meter-standing';
import { inReach } from '../../offices/reach';
import { burdenMeter, type MeterLine } from '../../offices/burden/meter';
import { actorIn } from '../auth/guard';
import { Problem } from '../problem';
import { bilingual } from './duty-schemas';
import type { Routes } from './routes';
import { id } from './unit-schemas';

const counts = z.object({
  mails: z.int(),
  duties: z.int(),
  byClass: z.partialRecord(z.enum(burdenClasses), z.int()),
});

const meter = z.object({
  items: z.array(
    z.object({
      bearer: z.enum(['unit', 'person']),
      id: z.string(),
      name: z.string(),
      standing: z.enum(meterStandings),
      week: counts,
      month: counts,
      caps: z.array(
        z.object({
          name: z.string(),
          title: bilingual,
          of: z.enum([...burdenClasses, 'mail']),
          each: z.enum(calendarPeriods),
          period: z.string(),
          measured: z.int(),
          atMost: z.int(),
          over: z.boolean(),
        }),
      ),
    }),
  ),
  total: z.int(),
  /** By standing, for the same question without its standing. */
  counts: z.object({ over: z.int(), near: z.int(), within: z.int() }),
});

/** What units and people were asked this week and month, against the policy's caps; the largest share first. */
export const burdenMeterRoutes: Routes = (app, { db }) => {
  app.get(
    '/api/v1/burden/meter',
    {
      schema: {
        tags: ['year'],
        querystring: z.object({
          unit: id.optional(),
          person: id.optional(),
          bearer: z.enum(['unit', 'person']).optional(),
          standing: z.enum(meterStandings).optional(),
          /** A part of the name. */
          q: z.string().trim().min(1).max(100).optional(),
          limit: z.coerce.number().int().min(1).max(500).default(50),
        }),
        response: { 200: meter },
      },
    },
    async (request) => {
      const actor = actorIn(request);
      const { unit, person, bearer, standing, q, limit } = request.query;
      if (unit !== undefined && person !== undefined) {
        throw new Problem(400, 'query', 'person: expected either a unit or a person, found both');
      }
      const { reach } = actor;
      if (unit !== undefined && !inReach(reach, unit)) {
        throw new Problem(403, 'reach', 'unit: it is not within your reach, expected the id of one that is');
      }
      // What a person was asked comes from all their posts: it is for who sees the whole office.
      const people = reach.units === null;
      if (person !== undefined && !people) {
        throw new Problem(403, 'reach', 'person: you see what units are asked, expected none');
      }
      const wanted = [
        ...(person === undefined && bearer !== 'person'
          ? [{ bearer: 'unit' as const, id: unit ?? null }]
          : []),
        ...(people && unit === undefined && bearer !== 'unit'
          ? [{ bearer: 'person' as const, id: person ?? null }]
          : []),
      ];
      const asked: MeterLine[] = [];
      for (const whom of wanted) {
        const lines = await burdenMeter(db, actor.officeId, whom, request.receivedAt);
        const seen = people ? lines : lines.filter((line) => inReach(reach, line.id));
        asked.push(...seen.filter(({ name }) => q === undefined || name.includes(q)));
      }
      const counts = { over: 0, near: 0, within: 0 };
      for (const line of asked) counts[line.standing] += 1;
      const lines = asked.filter((line) => standing === undefined || line.standing === standing);
      return { items: lines.slice(0, limit), total: lines.length, counts };
    },
  );
};
