import { DateTime } from 'luxon';

/** From where a date is told: `now` ISO 8601 with offset, `zone` the office's IANA zone. */
export interface Standpoint {
  now: string;
  zone: string;
}

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** Up to so many days ahead a weekday alone is unmistakable; the seventh has today's name again. */
const WEEKDAY_LEADS_DAYS = 6;

/** The shortest unmistakable name of a day: 今天, 周三, 11月30日, 2027年1月4日. */
export function shortDay(at: string, from: Standpoint): string {
  const days = daysAhead(at, from);
  if (days === 0) return '今天';
  return weekdayLeads(days) ? weekday(at, from) : calendarDay(at, from);
}

/** 11月30日; the year is said where it is not this one: 2027年1月4日. */
export function calendarDay(at: string, from: Standpoint): string {
  const day = local(at, from);
  const year = day.year === local(from.now, from).year ? '' : `${day.year}年`;
  return `${year}${day.month}月${day.day}日`;
}

/** 周一. */
export function weekday(at: string, from: Standpoint): string {
  return WEEKDAYS[local(at, from).weekday - 1] ?? '';
}

/**
 * A deadline as people say it: 周三 11月25日 18:00 前 within the week, else 11月30日 周一 18:00 前.
 * Today's carries its date too, for a mail is often read a day later: 今天 18:00 前（11月25日 周三）.
 */
export function deadline(at: string, from: Standpoint): string {
  const days = daysAhead(at, from);
  const [date, day, time] = [calendarDay(at, from), weekday(at, from), timeOfDay(at, from)];
  if (days === 0) return `今天 ${time} 前（${date} ${day}）`;
  return weekdayLeads(days) ? `${day} ${date} ${time} 前` : `${date} ${day} ${time} 前`;
}

/** 12月21日 18:00 前, for a second date in a sentence. */
export function plainDeadline(at: string, from: Standpoint): string {
  return `${calendarDay(at, from)} ${timeOfDay(at, from)} 前`;
}

function timeOfDay(at: string, from: Standpoint): string {
  return local(at, from).toFormat('H:mm');
}

function weekdayLeads(days: number): boolean {
  return days > 0 && days <= WEEKDAY_LEADS_DAYS;
}

function daysAhead(at: string, from: Standpoint): number {
  const [then, now] = [local(at, from).startOf('day'), local(from.now, from).startOf('day')];
  return Math.round(then.diff(now, 'days').days);
}

function local(at: string, { zone }: Standpoint): DateTime {
  return DateTime.fromISO(at, { zone });
}
