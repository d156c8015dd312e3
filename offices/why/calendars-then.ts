import { administeredCalendar } from '../../domain/calendar/administered-calendar';
import type { AdministeredYear } from '../../domain/calendar/administered-year';
import { statutoryCalendar } from '../../domain/calendar/statutory-calendar';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { Tx } from '../../prisma/client';

/** The working calendar of an office as it stood at any instant: of each year the newest version that was loaded. */
export async function calendarsThen(db: Tx, officeId: string): Promise<(at: Date) => WorkingCalendar> {
  const loaded = await db.calendarVersion.findMany({ where: { officeId }, orderBy: { loadedAt: 'asc' } });
  const known = new Map<number, WorkingCalendar>();
  return (at) => {
    const then = loaded.filter(({ loadedAt }) => loadedAt <= at);
    const calendar =
      known.get(then.length) ?? calendarOf(then.map(({ days }) => days as unknown as AdministeredYear));
    known.set(then.length, calendar);
    return calendar;
  };
}

/** `years` in the order in which they were loaded: the last of a year counts. */
function calendarOf(years: readonly AdministeredYear[]): WorkingCalendar {
  const newest = new Map(years.map((year) => [year.year, year]));
  return administeredCalendar(statutoryCalendar, [...newest.values()]);
}
