import { addDays, civilDate, dayNumber, monthOf, twoDigits, weekdayOf, yearOf } from '../calendar/civil-date';
import type { CivilDate } from '../calendar/working-calendar';
import type { PeriodKind } from '../policy/schema';

/**
 * Period keys: `2026-W07` (ISO 8601 week), `2026-03`, `2026-Q2`, `2026-H1`, `2026`. An extra round of a period, called
 * by a person, appends its number: `2026-W07+1`. Every function here takes an extra round's key for its period's.
 */
export type PeriodKey = string;

export interface Period {
  kind: PeriodKind;
  year: number;
  /** The number within the year, from 1; 1 for a year. */
  index: number;
  /** 0 for the regular round. */
  extra: number;
}

const form = /^(\d{4})(?:-(W|Q|H)?(\d{1,2}))?(?:\+([1-9]\d?))?$/;
const kindOfLetter: Readonly<Record<string, PeriodKind>> = { W: 'week', Q: 'quarter', H: 'half-year' };
const monthsIn = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/** Throws RangeError for a key that names no period, week 53 of a year with 52 among them. */
export function parsePeriod(key: PeriodKey): Period {
  const match = form.exec(key);
  if (match) {
    const [, year, letter, number, extra] = match;
    const kind = number === undefined ? 'year' : letter === undefined ? 'month' : kindOfLetter[letter];
    const period: Period = {
      kind: kind as PeriodKind,
      year: Number(year),
      index: Number(number ?? 1),
      extra: Number(extra ?? 0),
    };
    const exists = period.index >= 1 && period.index <= periodsInYear(period.kind, period.year);
    if (exists && formatPeriod(period) === key) return period;
  }
  throw new RangeError(`expected a period such as 2026-W07, 2026-03, 2026-Q2, 2026-H1 or 2026, got "${key}"`);
}

function formatPeriod({ kind, year, index, extra }: Period): PeriodKey {
  const text = {
    week: `-W${twoDigits(index)}`,
    month: `-${twoDigits(index)}`,
    quarter: `-Q${index}`,
    'half-year': `-H${index}`,
    year: '',
  };
  return `${String(year).padStart(4, '0')}${text[kind]}${extra === 0 ? '' : `+${extra}`}`;
}

/** The key of the period in which a day lies; the first days of January may lie in a week of the year before. */
export function periodOf(kind: PeriodKind, date: CivilDate): PeriodKey {
  if (kind === 'week') {
    // ISO 8601: a week belongs to the year of its Thursday.
    const thursday = addDays(date, 4 - weekdayOf(date));
    const year = yearOf(thursday);
    const index = Math.floor((dayNumber(thursday) - dayNumber(firstOfMonth(year, 1))) / 7) + 1;
    return formatPeriod({ kind, year, index, extra: 0 });
  }
  const index = Math.ceil(monthOf(date) / monthsIn[kind]);
  return formatPeriod({ kind, year: yearOf(date), index, extra: 0 });
}

/** The first day. */
export function periodStart(key: PeriodKey): CivilDate {
  const { kind, year, index } = parsePeriod(key);
  if (kind === 'week') return addDays(firstMonday(year), (index - 1) * 7);
  return firstOfMonth(year, (index - 1) * monthsIn[kind] + 1);
}

/** The last day. */
export function periodEnd(key: PeriodKey): CivilDate {
  const { kind, year, index } = parsePeriod(key);
  if (kind === 'week') return addDays(firstMonday(year), (index - 1) * 7 + 6);
  const followingMonth = index * monthsIn[kind] + 1;
  const next =
    followingMonth > 12 ? firstOfMonth(year + 1, followingMonth - 12) : firstOfMonth(year, followingMonth);
  return addDays(next, -1);
}

/** The period after this one's. Throws RangeError if the key is of another kind. */
export function nextPeriod(kind: PeriodKind, key: PeriodKey): PeriodKey {
  expectKind(kind, key);
  return periodOf(kind, addDays(periodEnd(key), 1));
}

export function previousPeriod(kind: PeriodKind, key: PeriodKey): PeriodKey {
  expectKind(kind, key);
  return periodOf(kind, addDays(periodStart(key), -1));
}

export function isExtra(key: PeriodKey): boolean {
  return parsePeriod(key).extra > 0;
}

/** The regular period of an extra round: 2026-W07 of 2026-W07+1; a regular one's own key. */
export function basePeriod(key: PeriodKey): PeriodKey {
  return formatPeriod({ ...parsePeriod(key), extra: 0 });
}

function expectKind(kind: PeriodKind, key: PeriodKey): void {
  const actual = parsePeriod(key).kind;
  if (actual !== kind) throw new RangeError(`expected a period of kind ${kind}, got "${key}", a ${actual}`);
}

function periodsInYear(kind: PeriodKind, year: number): number {
  if (kind !== 'week') return 12 / monthsIn[kind];
  return (dayNumber(firstMonday(year + 1)) - dayNumber(firstMonday(year))) / 7;
}

/** The Monday of ISO week 1, which is the week of 4 January. */
function firstMonday(year: number): CivilDate {
  const fourth = addDays(firstOfMonth(year, 1), 3);
  return addDays(fourth, 1 - weekdayOf(fourth));
}

function firstOfMonth(year: number, month: number): CivilDate {
  return civilDate(year, month, 1);
}
