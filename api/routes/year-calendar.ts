import { z } from 'zod';
import { planYear } from '../../domain/cadence/plan-year';
import { yearCalendar } from '../../domain/year/year-calendar';
import { rulesInForce } from '../../offices/rules';
import { actorIn } from '../auth/guard';
import { Problem } from '../problem';
import { calendarFile } from '../year/calendar-file';
import { timesPlanned } from '../year/times-planned';
import type { Routes } from './routes';
import { yearNumber } from './year-schemas';

const query = z.object({
  year: yearNumber,
  cadence: z.string().max(64).optional(),
  language: z.enum(['zh', 'en']).default('zh'),
});

/** The year as an iCalendar file for other programs: due dates with their reason, no person and no unit. */
export const yearCalendarRoutes: Routes = (app, { db }) => {
  app.get(
    '/api/v1/year.ics',
    { schema: { tags: ['year'], querystring: query, produces: ['text/calendar'] } },
    async (request, reply) => {
      const { officeId } = actorIn(request);
      const { year, cadence, language } = request.query;
      const { policy, calendar, occasions } = await rulesInForce(db, officeId, request.receivedAt);
      if (cadence !== undefined && !Object.hasOwn(policy.cadences, cadence)) {
        const known = Object.keys(policy.cadences).join(', ');
        throw new Problem(404, 'cadence-unknown', `cadence ${cadence}: expected one of ${known}`);
      }
      const times = await timesPlanned(db, officeId, year);
      const entries = yearCalendar(
        { policy, officeId },
        planYear(policy, calendar, year, cadence, occasions),
        (round) => times.get(`${round.cadence} ${round.period}`) ?? 0,
        language,
      );
      const office = await db.office.findUniqueOrThrow({ where: { id: officeId } });
      const named = { name: `${office.name} ${year}`, now: request.receivedAt };
      const file = cadence === undefined ? `duban-${year}.ics` : `duban-${year}-${cadence}.ics`;
      return reply
        .type('text/calendar; charset=utf-8')
        .header('content-disposition', `attachment; filename="${file}"`)
        .send(calendarFile(named, entries));
    },
  );
};
