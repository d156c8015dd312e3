import type { CivilDate } from './working-calendar';

/** Arithmetic on civil dates `YYYY-MM-DD` (proleptic Gregorian). No zone, no clock: a day is a day. */

export const msPerDay = 86_400_000;
const form = /^\d{4}-\d{2}-\d{2}$/;

export const weekdayNames = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;
export type WeekdayName = (typeof weekdayNames)[number];

/** True for a day that exists from the year 1000 on, written `YYYY-MM-DD`: not for 2026-02-29. */
export function isCivilDate(text: string): boolean {
  if (!form.test(text) || text < '1000') return false;
  const [year, month, day] = parts(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days since 1970-01-01. Throws RangeError for a text that is no civil date. */
export function dayNumber(date: CivilDate): number {
  if (!isCivilDate(date)) throw new RangeError(`expected a civil date as YYYY-MM-DD, got "${date}"`);
  const [year, month, day] = parts(date);
  return Date.UTC(year, month - 1, day) / msPerDay;
}

export function fromDayNumber(days: number): CivilDate {
  const date = new Date(days * msPerDay);
  return civilDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

export function civilDate(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

export function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}

function parts(date: string): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(dayNumber(date) + days);
}

/**
 * The corresponding day so many months on (or back, for a negative number); the last day of a month that has none
 * (Civil Code art. 202).
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year, month, day] = parts(date);
  const count = year * 12 + (month - 1) + months;
  const [inYear, inMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return civilDate(inYear, inMonth, Math.min(day, daysInMonth(inYear, inMonth)));
}

/** Calendar days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** 1 (January) to 12. */
export function monthOf(date: CivilDate): number {
  return Number(date.slice(5, 7));
}

/** ISO 8601: 1 (Monday) to 7 (Sunday). */
export function weekdayOf(date: CivilDate): number {
  // Day 0, 1970-01-01, was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

export function weekdayName(date: CivilDate): WeekdayName {
  return weekdayNames[weekdayOf(date) - 1] as WeekdayName;
}

/** Every day from `first` to `last`, both included; none if `last` is earlier. */
export function eachDay(first: CivilDate, last: CivilDate): CivilDate[] {
  const start = dayNumber(first);
  const length = Math.max(0, dayNumber(last) - start + 1);
  return Array.from({ length }, (_, index) => fromDayNumber(start + index));
}
