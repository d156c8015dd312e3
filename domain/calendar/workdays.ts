import { addDays, eachDay } from './civil-date';
import type { CivilDate, WorkingCalendar } from './working-calendar';

/** No calendar rests this long: a search that goes further has met a calendar without working days. */
export const searchLimitInDays = 400;

export function isWorkday(calendar: WorkingCalendar, date: CivilDate): boolean {
  return calendar.day(date).workday;
}

/** The first working day strictly after `date`. Throws RangeError if there is none within `searchLimitInDays`. */
export function nextWorkday(calendar: WorkingCalendar, date: CivilDate): CivilDate {
  return search(calendar, date, 1);
}

/** The last working day strictly before `date`. Throws RangeError if there is none within `searchLimitInDays`. */
export function previousWorkday(calendar: WorkingCalendar, date: CivilDate): CivilDate {
  return search(calendar, date, -1);
}

/**
 * The n-th working day after `date`, or before it for a negative n; the day itself is not counted (Civil Code art.
 * 201). n = 0 gives `date`, a working day or not.
 */
export function addWorkdays(calendar: WorkingCalendar, date: CivilDate, workdays: number): CivilDate {
  if (!Number.isSafeInteger(workdays)) {
    throw new RangeError(`expected a whole number of working days, got ${workdays}`);
  }
  let day = date;
  for (let left = Math.abs(workdays); left > 0; left -= 1) day = search(calendar, day, workdays > 0 ? 1 : -1);
  return day;
}

/**
 * The number of working days after `from` up to and including `to` (the start day is not counted). Where `to` is
 * earlier: minus the number from `to` on up to the day before `from`, so that it agrees with `addWorkdays`.
 */
export function workdaysBetween(calendar: WorkingCalendar, from: CivilDate, to: CivilDate): number {
  const worked = (first: CivilDate, last: CivilDate): number =>
    eachDay(first, last).filter((day) => isWorkday(calendar, day)).length;
  if (to >= from) return worked(addDays(from, 1), to);
  const before = worked(to, addDays(from, -1));
  return before === 0 ? 0 : -before;
}

function search(calendar: WorkingCalendar, date: CivilDate, step: 1 | -1): CivilDate {
  let day = date;
  for (let gone = 0; gone < searchLimitInDays; gone += 1) {
    day = addDays(day, step);
    if (isWorkday(calendar, day)) return day;
  }
  const direction = step === 1 ? 'after' : 'before';
  throw new RangeError(
    `the calendar has no working day within ${searchLimitInDays} days ${direction} ${date}: check its holidays`,
  );
}
