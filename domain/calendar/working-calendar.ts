/** A civil date `YYYY-MM-DD` in the office's zone. */
export type CivilDate = string;

export interface CalendarDay {
  date: CivilDate;
  workday: boolean;
  /** make-up: a weekend day worked in exchange for a holiday; holiday: statutory or shifted rest. */
  kind: 'workday' | 'weekend' | 'holiday' | 'make-up';
  /** The holiday's name, where it has one: 春节. */
  name?: string;
}

/** Which days are worked. Two kinds stand behind it: the published statutory one and one that an office administers. */
export interface WorkingCalendar {
  day(date: CivilDate): CalendarDay;
  /** False while the year's notice is not out: dates in it are provisional plain weekdays. */
  published(year: number): boolean;
}
