import { periodEnd, periodOf, periodStart, type PeriodKey } from '../cadence/period';
import type { CivilDate } from '../calendar/working-calendar';

/**
 * The days that a look at a year takes in: whole weeks, so that the first and the last week are counted whole although
 * they reach into other years.
 */
export interface YearWindow {
  readonly first: CivilDate;
  readonly last: CivilDate;
}

export function windowOf(year: number): YearWindow {
  return {
    first: periodStart(periodOf('week', `${year}-01-01`)),
    last: periodEnd(periodOf('week', `${year}-12-31`)),
  };
}

export function isWithin({ first, last }: YearWindow, date: CivilDate): boolean {
  return date >= first && date <= last;
}

/** Whether a period has days in the year. Every period of the calendar that has is in the window with all its days. */
export function touchesYear(year: number, period: PeriodKey): boolean {
  return periodEnd(period) >= `${year}-01-01` && periodStart(period) <= `${year}-12-31`;
}
