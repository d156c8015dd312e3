import { addDays, eachDay } from '../calendar/civil-date';
import type { CalendarDay, CivilDate, WorkingCalendar } from '../calendar/working-calendar';

/** `every day from 2026-02-16 to 2026-02-22 is a day of rest (春节)`; for a span without a working day. */
export function restWithin(calendar: WorkingCalendar, first: CivilDate, last: CivilDate): string {
  const days = eachDay(first, last).map((date) => calendar.day(date));
  const span = first === last ? `${first}` : `every day from ${first} to ${last}`;
  return `${span} is a day of rest (${holidayNames(days).join(', ') || 'weekend'})`;
}

/**
 * What a count of working days met on its way that a plain week has not: holidays passed over on weekdays and
 * make-up days counted. Null if there was neither.
 */
export function unusualDaysWithin(
  calendar: WorkingCalendar,
  first: CivilDate,
  last: CivilDate,
): string | null {
  const days = eachDay(first, last).map((date) => calendar.day(date));
  const rest = days.filter((day) => day.kind === 'holiday');
  const makeUp = days.filter((day) => day.kind === 'make-up');
  const parts: string[] = [];
  if (rest.length > 0) {
    parts.push(`${spans(rest)} not counted, ${rest.length === 1 ? 'a holiday' : 'holidays'}${named(rest)}`);
  }
  if (makeUp.length > 0) {
    parts.push(
      `${makeUp.map((day) => day.date).join(', ')} counted, ${makeUp.length === 1 ? 'a make-up workday' : 'make-up workdays'}${named(makeUp)}`,
    );
  }
  return parts.length === 0 ? null : parts.join('; ');
}

/** `2026-02-15 to 2026-02-23, 2026-04-06`: neighbouring days together. */
function spans(days: readonly CalendarDay[]): string {
  const runs: [first: CivilDate, last: CivilDate][] = [];
  for (const { date } of days) {
    const run = runs.at(-1);
    if (run && addDays(run[1], 1) === date) run[1] = date;
    else runs.push([date, date]);
  }
  return runs.map(([first, last]) => (first === last ? first : `${first} to ${last}`)).join(', ');
}

function named(days: readonly CalendarDay[]): string {
  const names = holidayNames(days);
  return names.length === 0 ? '' : ` (${names.join(', ')})`;
}

function holidayNames(days: readonly CalendarDay[]): string[] {
  const names = days.flatMap((day) => (day.kind === 'weekend' || day.name === undefined ? [] : [day.name]));
  return [...new Set(names)];
}
