import { getDayDetail } from 'chinese-days';
import { DateTime } from 'luxon';
import { Fault } from './check';

/** Offices without a zone of their own are in China. */
const ZONE = 'Asia/Shanghai';
const NATIONAL_DAY = '国庆节';

/** Whether the working calendar of this year is known: without it every date of the year is provisional. */
export function calendarKnown(now: Date): string {
  const { year } = DateTime.fromJSDate(now, { zone: ZONE });
  if (!isPublished(year)) {
    throw new Fault(
      `the State Council's notice for ${year} is not in chinese-days: dates of ${year} are provisional`,
      'npm update chinese-days, or load the calendar of the year',
    );
  }
  return isPublished(year + 1)
    ? `${year} and ${year + 1} are published`
    : `${year} is published, ${year + 1} not yet: its dates are provisional`;
}

/** For a year without a notice the package falls back to plain weekdays, even on National Day. */
function isPublished(year: number): boolean {
  return getDayDetail(`${year}-10-01`).name.includes(NATIONAL_DAY);
}
