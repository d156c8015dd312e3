import { z } from 'zod';
import { civilDateOf } from '../../domain/calendar/civil-time';
import { rulesInForce } from '../../offices/rules';
import { unitsUnder } from '../../offices/units/units-under';
import { actorIn } from '../auth/guard';
import { mapCells } from '../map/map-cells';
import { mapPaths } from '../map/map-paths';
import { mapRounds } from '../map/map-rounds';
import { mapUnits } from '../map/map-units';
import { marks } from '../map/marks';
import { bilingual } from './duty-schemas';
import type { Routes } from './routes';
import { yearNumber } from './year-schemas';

/** A few screens of rows; a page that scrolls asks for the windows that it shows. */
const MAX_ROWS = 200;

const query = z.object({
  /** Of the days on which rounds are due; this year where none is named. */
  year: yearNumber.optional(),
  cadence: z.string().max(100).optional(),
  /** Only this unit and what is below it. */
  under: z.string().max(64).optional(),
  /** Part of a unit's name or code. */
  q: z.string().max(100).optional(),
  order: z.enum(['tree', 'burning']).default('tree'),
  /** The first row of the window, from 0. */
  from: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(MAX_ROWS).default(100),
});

const lettersInWords = Object.entries(marks)
  .map(([letter, name]) => `${letter} ${name}`)
  .join(', ');

const map = z.object({
  year: z.int(),
  total: z.int().meta({ description: 'Units that the filters leave.' }),
  burning: z.int().meta({ description: 'Of these, units with something overdue in a round that is open.' }),
  under: z.object({ id: z.string(), name: z.string() }).nullable(),
  rounds: z.array(
    z.object({
      roundId: z.string(),
      cadence: z.string(),
      title: bilingual,
      period: z.string(),
      label: bilingual,
      dueAt: z.string(),
      open: z.boolean(),
    }),
  ),
  from: z.int(),
  items: z.array(
    z.object({
      unitId: z.string(),
      name: z.string(),
      kind: z.string(),
      path: z.array(z.string()).meta({ description: 'Names of its superiors, from the top.' }),
      overdue: z.int(),
      cells: z.string().meta({
        description: `A letter a round, in the order of \`rounds\`: ${lettersInWords}.`,
      }),
    }),
  ),
});

/** Units by rounds, a window of rows at a time. */
export const mapRoutes: Routes = (app, { db }) => {
  app.get(
    '/api/v1/map',
    { schema: { tags: ['map'], querystring: query, response: { 200: map } } },
    async (request) => {
      const { officeId, reach } = actorIn(request);
      const { cadence, under, q, order, from, limit } = request.query;
      const now = request.receivedAt;
      const { policy } = await rulesInForce(db, officeId, now);
      const year = request.query.year ?? Number(civilDateOf(now, policy.office.timeZone).slice(0, 4));
      const rounds = await mapRounds(db, officeId, policy, { year, cadence });
      const branch = under === undefined ? null : await unitsUnder(db, officeId, under);
      const open = rounds.filter((round) => round.open).map(({ roundId }) => roundId);
      const filter = { year, under: branch, q, burning: order === 'burning', rounds: open };
      const { units, total, burning } = await mapUnits(db, reach, filter, { from, limit }, now);
      const ids = units.map(({ id }) => id);
      const [cells, paths, head] = await Promise.all([
        mapCells(
          db,
          ids,
          rounds.map(({ roundId }) => roundId),
          now,
        ),
        mapPaths(db, ids),
        under === undefined || (reach.units !== null && !reach.units.includes(under))
          ? null
          : db.unit.findFirst({ where: { id: under, officeId }, select: { id: true, name: true } }),
      ]);
      const nothing = '.'.repeat(rounds.length);
      return {
        ...{ year, total, burning, under: head, rounds, from },
        items: units.map(({ id, ...unit }) => ({
          ...{ unitId: id, ...unit, path: paths.get(id) ?? [], cells: cells.get(id) ?? nothing },
        })),
      };
    },
  );
};
