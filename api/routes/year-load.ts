import { z } from 'zod';
import { columnWidths, yearColumns } from '../../domain/year/columns';
import { dutyLoad } from '../../domain/year/duty-load';
import { unitsOwing } from '../../domain/year/owing-units';
import { actorIn } from '../auth/guard';
import { officeYear, owedYear } from '../year/office-year';
import { personPage } from '../year/person-page';
import { unitPage } from '../year/unit-page';
import { kindsOfUnits, unitProfiles } from '../year/unit-profiles';
import { bilingual } from './duty-schemas';
import type { Routes } from './routes';
import { yearNumber } from './year-schemas';

/** A page that a heat map scrolls through in a second, and that stays below 100 kB. */
const MAX_ROWS = 1_000;

const query = z.object({
  year: yearNumber,
  by: z.enum(['cadence', 'unit', 'person']),
  per: z.enum(columnWidths).default('week'),
  /** Units of this kind only. */
  kind: z.string().max(64).optional(),
  /** People of this profile only. */
  profile: z.string().max(2_000).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(MAX_ROWS).default(200),
});

const counts = z.array(z.int());
const duties = z.object({
  duties: z.int(),
  counts,
  most: z.object({ date: z.string(), duties: z.int() }).nullable(),
});
const page = z.object({
  year: z.int(),
  per: z.enum(columnWidths),
  columns: z.array(z.object({ key: z.string(), from: z.string(), until: z.string() })),
  next: z.string().nullable(),
});

const load = z.discriminatedUnion('by', [
  page.extend({
    by: z.literal('cadence'),
    rows: z.array(
      duties.extend({
        cadence: z.string(),
        title: bilingual,
        units: z.int(),
        rounds: z.int(),
        skipped: z.int(),
      }),
    ),
  }),
  page.extend({
    by: z.literal('unit'),
    total: z.int(),
    kinds: z.array(
      z.object({
        kind: z.string(),
        units: z.int(),
        profiles: z.array(z.object({ profile: z.string(), units: z.int() })),
      }),
    ),
    profiles: z.array(duties.extend({ id: z.string(), cadences: z.array(z.string()), units: z.int() })),
    items: z.array(z.object({ unitId: z.string(), name: z.string(), kind: z.string(), profile: z.string() })),
  }),
  page.extend({
    by: z.literal('person'),
    total: z.int(),
    profiles: z.array(
      duties.extend({
        id: z.string(),
        owes: z.array(z.object({ cadence: z.string(), times: z.int() })),
        people: z.int(),
        mails: z.object({ atLeast: z.int(), atMost: z.int(), counts }),
      }),
    ),
    items: z.array(
      z.object({
        personId: z.string(),
        name: z.string(),
        posts: z.array(z.object({ title: z.string(), unitName: z.string() })),
        profile: z.string(),
      }),
    ),
  }),
]);

/** How a year's duties are spread. Rows that are alike share one computed profile, so that 14,000 units cost as few. */
export const yearLoadRoutes: Routes = (app, { db }) => {
  app.get(
    '/api/v1/year/load',
    { schema: { tags: ['year'], querystring: query, response: { 200: load } } },
    async (request) => {
      const { officeId, reach } = actorIn(request);
      const { year, by, per, kind, profile, cursor, limit } = request.query;
      const now = request.receivedAt;
      const planned = await officeYear(db, officeId, year, now);
      const columns = yearColumns(year, per);
      const head = { year, per, columns };
      // Rows of units and people are for who may see them; what a cadence costs everybody is no secret.
      if (by === 'person') {
        const after = Math.max(0, Number.parseInt(cursor ?? '0', 10) || 0);
        const found = await personPage(db, reach, planned, columns, { year, profile, after, limit, now });
        return { by, ...head, ...found };
      }
      if (by === 'unit') {
        const office = await owedYear(db, reach, planned);
        const kinds = kindsOfUnits(office);
        const total = kinds
          .filter((each) => kind === undefined || each.kind === kind)
          .reduce((sum, { units }) => sum + units, 0);
        const found = await unitPage(db, reach, office, { kind, after: cursor, limit });
        return { by, ...head, total, kinds, profiles: unitProfiles(office, columns), ...found };
      }
      const office = await owedYear(db, { officeId, units: null }, planned);
      const { policy } = office.rules;
      const rows = Object.entries(policy.cadences).map(([cadence, { title }]) => {
        const mine = office.rounds.filter((round) => round.cadence === cadence);
        const units = office.classes
          .filter(({ cadences }) => cadences.includes(cadence))
          .reduce((sum, each) => sum + each.units, 0);
        const skipped = mine.filter((round) => round.skipped !== null).length;
        const load = dutyLoad(mine, (round) => unitsOwing(office.classes, round), columns);
        return { cadence, title, units, rounds: mine.length - skipped, skipped, ...load };
      });
      return { by, ...head, rows, next: null };
    },
  );
};
