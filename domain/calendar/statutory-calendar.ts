import notices from 'chinese-days/dist/chinese-days.json';
import { weekdayOf } from './civil-date';
import type { CalendarDay, CivilDate, WorkingCalendar } from './working-calendar';

/**
 * Mainland China's statutory holidays, shifted rest and make-up workdays, as the State Council's yearly notices
 * give them. Source: the data of the package chinese-days, which agrees with the notices of 2024 to 2026
 * (test/domain/calendar/statutory-calendar.test.ts). A year that the data does not hold has plain weekdays and is not
 * `published`.
 *
 * Its data, not its functions: those take the host's time zone, and west of Greenwich they answer for the day before.
 */
export const statutoryCalendar: WorkingCalendar = { day, published };

/** The names of the holiday decree (全国年节及纪念日放假办法) where the data abbreviates them. */
const decreeNames: Readonly<Record<string, string>> = { 清明: '清明节', 端午: '端午节', 中秋: '中秋节' };

const holidays: Readonly<Record<CivilDate, string>> = notices.holidays;
const makeUpDays: Readonly<Record<CivilDate, string>> = notices.workdays;

function day(date: CivilDate): CalendarDay {
  const makeUp = makeUpDays[date];
  if (makeUp !== undefined) return { date, workday: true, kind: 'make-up', name: chineseName(makeUp) };
  const holiday = holidays[date];
  if (holiday !== undefined) return { date, workday: false, kind: 'holiday', name: chineseName(holiday) };
  const weekend = weekdayOf(date) > 5;
  return { date, workday: !weekend, kind: weekend ? 'weekend' : 'workday' };
}

/**
 * Every notice lists National Day, so a year whose 1 October has an entry is there as a whole; a few days of January
 * that came with the notice of the year before do not make a year published.
 */
function published(year: number): boolean {
  return day(`${String(year).padStart(4, '0')}-10-01`).kind === 'holiday';
}

/** An entry reads 'Spring Festival,春节,4': English, Chinese, days by decree. */
function chineseName(entry: string): string {
  const name = entry.split(',')[1] ?? entry;
  return decreeNames[name] ?? name;
}
