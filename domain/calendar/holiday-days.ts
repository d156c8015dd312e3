import { getLunarDate } from 'chinese-days';
import type { Holiday } from '../policy/schema';
import { addDays, civilDate, eachDay } from './civil-date';
import type { CivilDate, WorkingCalendar } from './working-calendar';

/** As the decree names them (全国年节及纪念日放假办法). */
const decreeNames: Readonly<Record<Holiday, string>> = {
  'new-year': '元旦',
  'spring-festival': '春节',
  'tomb-sweeping-day': '清明节',
  'labour-day': '劳动节',
  'dragon-boat-festival': '端午节',
  'mid-autumn-festival': '中秋节',
  'national-day': '国庆节',
};

export interface HolidayDays {
  name: string;
  first: CivilDate;
  last: CivilDate;
  /** The year's notice is not out: these are the days of the decree alone, without shifted rest. */
  estimated: boolean;
}

/** The days of rest of a holiday in a year: those of the year's calendar, or of the decree while there is none. */
export function holidayDays(calendar: WorkingCalendar, holiday: Holiday, year: number): HolidayDays {
  const name = decreeNames[holiday];
  const days = eachDay(civilDate(year, 1, 1), civilDate(year, 12, 31)).filter((date) => {
    const day = calendar.day(date);
    return day.kind === 'holiday' && day.name === name;
  });
  const [first] = days;
  // One stretch: the rest days of the next New Year may begin in this year's December.
  const last = days.find((day) => !days.includes(addDays(day, 1)));
  if (calendar.published(year) && first !== undefined && last !== undefined) {
    return { name, first, last, estimated: false };
  }
  return { name, ...daysByDecree(holiday, year), estimated: true };
}

/** The general holidays by the decree of November 2024: fixed days, and days of the lunar year. */
function daysByDecree(holiday: Holiday, year: number): { first: CivilDate; last: CivilDate } {
  const days = (first: CivilDate, count: number): { first: CivilDate; last: CivilDate } => ({
    first,
    last: addDays(first, count - 1),
  });
  switch (holiday) {
    case 'new-year':
      return days(civilDate(year, 1, 1), 1);
    case 'labour-day':
      return days(civilDate(year, 5, 1), 2);
    case 'national-day':
      return days(civilDate(year, 10, 1), 3);
    case 'spring-festival':
      return days(addDays(lunarDay(year, 1, 1), -1), 4);
    case 'dragon-boat-festival':
      return days(lunarDay(year, 5, 5), 1);
    case 'mid-autumn-festival':
      return days(lunarDay(year, 8, 15), 1);
    case 'tomb-sweeping-day':
      return days(civilDate(year, 4, tombSweepingDay(year)), 1);
  }
}

/**
 * The day of a lunar date (not of a leap month) in a civil year. By the package's table, not by the runtime's Chinese
 * calendar, which begins the lunar year 2027 a day late: its new moon falls four minutes before midnight.
 */
function lunarDay(year: number, month: number, day: number): CivilDate {
  const found = eachDay(civilDate(year, 1, 15), civilDate(year, 10, 15)).find((date) => {
    const { lunarMon, lunarDay: dayOfMonth, isLeap } = getLunarDate(date);
    return !isLeap && lunarMon === month && dayOfMonth === day;
  });
  if (found === undefined) throw new RangeError(`the lunar year has no day ${month}/${day} in ${year}`);
  return found;
}

/** 4 or 5 April: the solar term of this name, by the usual formula, good from 1901 to 2099. */
function tombSweepingDay(year: number): number {
  const yearOfCentury = year % 100;
  const constant = year < 2000 ? 5.59 : 4.81;
  return Math.floor(yearOfCentury * 0.2422 + constant) - Math.floor(yearOfCentury / 4);
}
