import type { AdministeredYear } from './administered-year';
import { weekdayOf, yearOf } from './civil-date';
import type { CalendarDay, CivilDate, WorkingCalendar } from './working-calendar';

/**
 * An office's own years before a base calendar. An administered year replaces the base's wholly (plain weekdays and
 * the two lists, so that nothing of an older notice shines through) and counts as published. Of two entries for the
 * same year the later in the list holds.
 */
export function administeredCalendar(
  base: WorkingCalendar,
  years: readonly AdministeredYear[],
): WorkingCalendar {
  const entered = new Map(years.map((year) => [year.year, namedDays(year)]));
  return {
    day(date) {
      const days = entered.get(yearOf(date));
      return days ? (days.get(date) ?? plainDay(date)) : base.day(date);
    },
    published: (year) => entered.has(year) || base.published(year),
  };
}

function namedDays(year: AdministeredYear): Map<CivilDate, CalendarDay> {
  const days = new Map<CivilDate, CalendarDay>();
  for (const { date, name } of year.holidays) days.set(date, { date, workday: false, kind: 'holiday', name });
  for (const { date, name } of year.workdays) {
    days.set(date, { date, workday: true, kind: 'make-up', ...(name === undefined ? {} : { name }) });
  }
  return days;
}

function plainDay(date: CivilDate): CalendarDay {
  const weekend = weekdayOf(date) > 5;
  return { date, workday: !weekend, kind: weekend ? 'weekend' : 'workday' };
}
