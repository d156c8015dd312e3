import { z } from 'zod';
import { planYear } from '../../domain/cadence/plan-year';
import { periodLabel } from '../../domain/cadence/period-label';
import { eachDay } from '../../domain/calendar/civil-date';
import { rulesInForce } from '../../offices/rules';
import { actorIn } from '../auth/guard';
import { bilingual } from './duty-schemas';
import type { Routes } from './routes';

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
      /** What became of it; null where the engine has not planned it yet. */
      state: z.string().nullable(),
    }),
  ),
});

export const yearRoutes: Routes = (app, { db }) => {
  app.get(
    '/api/v1/year',
    {
      schema: {
        tags: ['year'],
        querystring: z.object({ year: z.coerce.number().int().min(1990).max(2100) }),
        response: { 200: year },
      },
    },
    async (request) => {
      const { officeId } = actorIn(request);
      const { policy, calendar } = await rulesInForce(db, officeId);
      const wanted = request.query.year;
      const known = await db.round.findMany({
        where: { officeId },
        select: { cadence: true, period: true, state: true },
      });
      const states = new Map(known.map(({ cadence, period, state }) => [`${cadence} ${period}`, state]));
      const owing = await db.post.groupBy({
        by: ['kind'],
        where: { officeId, closedAt: null },
        _count: true,
      });
      const rounds = planYear(policy, calendar, wanted).map((compiled) => {
        const { cadence, period } = compiled;
        const rule = policy.cadences[cadence];
        return {
          ...compiled,
          title: rule?.title ?? { zh: cadence, en: cadence },
          label: { zh: periodLabel(period, 'zh'), en: periodLabel(period, 'en') },
          units: owing.find(({ kind }) => kind === rule?.owes.post)?._count ?? 0,
          state: states.get(`${cadence} ${period}`) ?? null,
        };
      });
      const days = eachDay(`${wanted}-01-01`, `${wanted}-12-31`).map((date) => {
        const { workday, kind, name = null } = calendar.day(date);
        return { date, workday, kind, name };
      });
      return { year: wanted, provisional: !calendar.published(wanted), days, rounds };
    },
  );
};
