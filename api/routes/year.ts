import { z } from 'zod';
import { periodLabel } from '../../domain/cadence/period-label';
import { eachDay } from '../../domain/calendar/civil-date';
import { collisions } from '../../domain/year/collisions';
import { loadByDay } from '../../domain/year/day-load';
import { unitsOwing } from '../../domain/year/owing-units';
import { actorIn } from '../auth/guard';
import { presetNamed } from '../begin/preset';
import { askedQuestions } from '../year/asked-questions';
import { officeYear, owedYear } from '../year/office-year';
import { bilingual } from './duty-schemas';
import type { Routes } from './routes';
import { yearCalendarRoutes } from './year-calendar';
import { yearCompareRoutes } from './year-compare';
import { yearLoadRoutes } from './year-load';
import { policyVersionRoutes } from './year-policies';
import { question, yearNumber } from './year-schemas';

const year = z.object({
  year: z.int(),
  provisional: z.boolean(),
  days: z.array(
    z.object({
      date: z.string(),
      workday: z.boolean(),
      kind: z.enum(['workday', 'weekend', 'holiday', 'make-up']),
      name: z.string().nullable(),
    }),
  ),
  rounds: z.array(
    z.object({
      cadence: z.string(),
      title: bilingual,
      period: z.string(),
      label: bilingual,
      opensAt: z.string().nullable(),
      dueAt: z.string().nullable(),
      closesAt: z.string().nullable(),
      rule: z.string(),
      shift: z.string().nullable(),
      provisional: z.boolean(),
      skipped: z.object({ reason: z.string() }).nullable(),
      periodStart: z.string(),
      units: z.int(),
      /** The one unit that owes it, where it comes from something that happened there. */
      unitId: z.string().nullable(),
      /** What became of it; null where the engine has not planned it yet. */
      state: z.string().nullable(),
    }),
  ),
  /** The days that carry something, by date. */
  load: z.array(z.object({ date: z.string(), due: z.int(), opens: z.int(), duties: z.int() })),
  /** Days on which a unit has more duties than `atMost`. */
  collisions: z.array(
    z.object({
      date: z.string(),
      duties: z.int(),
      units: z.int(),
      rounds: z.array(z.object({ cadence: z.string(), period: z.string() })),
    }),
  ),
  unresolved: z.array(question),
});

const query = z.object({
  year: yearNumber,
  /** Duties that one unit may have due on one day; more of them are a collision. */
  atMost: z.coerce.number().int().min(1).max(50).default(1),
  /** By a preset of /api/v1/presets instead of the rules in force. */
  preset: z.string().min(1).max(100).optional(),
});

/** The year by the rules in force: its days, rounds, load and collisions, and what the rules leave open. */
export const yearRoutes: Routes = (app, deps) => {
  const { db } = deps;
  app.get(
    '/api/v1/year',
    { schema: { tags: ['year'], querystring: query, response: { 200: year } } },
    async (request) => {
      const { officeId } = actorIn(request);
      const { year: wanted, atMost, preset } = request.query;
      const tried = preset === undefined ? null : (await presetNamed(preset)).policy;
      const planned = await officeYear(db, officeId, wanted, request.receivedAt, tried);
      const office = await owedYear(db, { officeId, units: null }, planned);
      const { policy, calendar } = office.rules;
      const known = await db.round.findMany({
        where: { officeId },
        select: { cadence: true, period: true, state: true },
      });
      // What stands of the rules in force says nothing of others.
      const states = new Map(
        (tried === null ? known : []).map(({ cadence, period, state }) => [`${cadence} ${period}`, state]),
      );
      return {
        year: wanted,
        provisional: !calendar.published(wanted),
        days: eachDay(`${wanted}-01-01`, `${wanted}-12-31`).map((date) => {
          const { workday, kind, name = null } = calendar.day(date);
          return { date, workday, kind, name };
        }),
        rounds: office.rounds.map((compiled) => {
          const { cadence, period } = compiled;
          return {
            ...compiled,
            title: policy.cadences[cadence]?.title ?? { zh: cadence, en: cadence },
            label: { zh: periodLabel(period, 'zh'), en: periodLabel(period, 'en') },
            units: unitsOwing(office.classes, compiled),
            state: states.get(`${cadence} ${period}`) ?? null,
          };
        }),
        load: loadByDay(office.rounds, (round) => unitsOwing(office.classes, round)).map(
          ({ date, due, opens, duties }) => ({
            date,
            due: due.length,
            opens: opens.length,
            duties,
          }),
        ),
        collisions: collisions(office.rounds, office.classes, atMost),
        unresolved: askedQuestions(policy),
      };
    },
  );
  for (const routes of [yearLoadRoutes, yearCompareRoutes, yearCalendarRoutes, policyVersionRoutes]) {
    routes(app, deps);
  }
};
