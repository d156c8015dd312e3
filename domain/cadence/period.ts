import {
  addDays,
  civilDate,
  dayNumber,
  isCivilDate,
  monthOf,
  twoDigits,
  weekdayOf,
  yearOf,
} from '../calendar/civil-date';
import type { CivilDate } from '../calendar/working-calendar';
import type { CalendarPeriodKind, PeriodKind } from '../policy/schema';

/**
 * Period keys: `2026-03-05`, `2026-W07` (ISO 8601 week), `2026-03`, `2026-Q2`, `2026-H1`, `2026`; `2026-C2` is the
 * second campaign of the chain that began in 2026, `2026-03-05~1` the first event of that day. An extra round of a
 * period, called by a person, appends its number: `2026-W07+1`. Every function here takes an extra round's key for
 * its period's. Where a campaign begins is the policy's to say: see cadence-periods.ts.
 */
export type PeriodKey = string;

export interface Period {
  kind: PeriodKind;
  year: number;
  /** The number within the year, from 1; 1 for a day and a year; of an event the number within its day. */
  index: number;
  /** 0 for the regular round. */
  extra: number;
  /** Of a day and an event. */
  date: CivilDate | null;
}

const form = /^(\d{4})(?:-(W|Q|H|C)?(\d{1,2}))?(?:\+([1-9]\d?))?$/;
const dayForm = /^(\d{4}-\d{2}-\d{2})(?:~([1-9]\d{0,2}))?(?:\+([1-9]\d?))?$/;
const kindOfLetter: Readonly<Record<string, PeriodKind>> = {
  W: 'week',
  Q: 'quarter',
  H: 'half-year',
  C: 'campaign',
};
/** A chain of campaigns has at most so many. */
const campaignsInYear = 9;
const monthsIn = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/** Throws RangeError for a key that names no period, week 53 of a year with 52 among them. */
export function parsePeriod(key: PeriodKey): Period {
  const period = dayPeriod(key) ?? numberedPeriod(key);
  if (period && formatPeriod(period) === key) return period;
  throw new RangeError(
    `expected a period such as 2026-W07, 2026-03, 2026-Q2, 2026-H1, 2026, 2026-03-05, 2026-C1 or 2026-03-05~1, got "${key}"`,
  );
}

function dayPeriod(key: string): Period | null {
  const [, date, ordinal, extra] = dayForm.exec(key) ?? [];
  if (date === undefined || !isCivilDate(date)) return null;
  const kind = ordinal === undefined ? 'day' : 'event';
  return { kind, year: yearOf(date), index: Number(ordinal ?? 1), extra: Number(extra ?? 0), date };
}

function numberedPeriod(key: string): Period | null {
  const match = form.exec(key);
  if (!match) return null;
  const [, year, letter, number, extra] = match;
  const kind = number === undefined ? 'year' : letter === undefined ? 'month' : kindOfLetter[letter];
  const period: Period = {
    kind: kind as PeriodKind,
    year: Number(year),
    index: Number(number ?? 1),
    extra: Number(extra ?? 0),
    date: null,
  };
  return period.index >= 1 && period.index <= periodsInYear(period.kind, period.year) ? period : null;
}

export function formatPeriod({ kind, year, index, extra, date }: Period): PeriodKey {
  const fourDigits = String(year).padStart(4, '0');
  const text: Record<PeriodKind, string> = {
    day: `${date}`,
    event: `${date}~${index}`,
    campaign: `${fourDigits}-C${index}`,
    week: `${fourDigits}-W${twoDigits(index)}`,
    month: `${fourDigits}-${twoDigits(index)}`,
    quarter: `${fourDigits}-Q${index}`,
    'half-year': `${fourDigits}-H${index}`,
    year: fourDigits,
  };
  return `${text[kind]}${extra === 0 ? '' : `+${extra}`}`;
}

/** The key of the period in which a day lies; the first days of January may lie in a week of the year before. */
export function periodOf(kind: CalendarPeriodKind, date: CivilDate): PeriodKey {
  if (kind === 'day') return formatPeriod({ kind, year: yearOf(date), index: 1, extra: 0, date });
  if (kind === 'week') {
    // ISO 8601: a week belongs to the year of its Thursday.
    const thursday = addDays(date, 4 - weekdayOf(date));
    const year = yearOf(thursday);
    const index = Math.floor((dayNumber(thursday) - dayNumber(firstOfMonth(year, 1))) / 7) + 1;
    return formatPeriod({ kind, year, index, extra: 0, date: null });
  }
  const index = Math.ceil(monthOf(date) / monthsIn[kind]);
  return formatPeriod({ kind, year: yearOf(date), index, extra: 0, date: null });
}

/** The first day; of an event its own. Throws RangeError for a campaign: its days are the policy's. */
export function periodStart(key: PeriodKey): CivilDate {
  const { kind, year, index, date } = parsePeriod(key);
  if (date !== null) return date;
  if (!isMonthly(kind) && kind !== 'week') throw ofThePolicy(key);
  if (kind === 'week') return addDays(firstMonday(year), (index - 1) * 7);
  return firstOfMonth(year, (index - 1) * monthsIn[kind] + 1);
}

/** The last day. Throws RangeError for a campaign. */
export function periodEnd(key: PeriodKey): CivilDate {
  const { kind, year, index, date } = parsePeriod(key);
  if (date !== null) return date;
  if (!isMonthly(kind) && kind !== 'week') throw ofThePolicy(key);
  if (kind === 'week') return addDays(firstMonday(year), (index - 1) * 7 + 6);
  const followingMonth = index * monthsIn[kind] + 1;
  const next =
    followingMonth > 12 ? firstOfMonth(year + 1, followingMonth - 12) : firstOfMonth(year, followingMonth);
  return addDays(next, -1);
}

/** The period after this one's. Throws RangeError if the key is of another kind. */
export function nextPeriod(kind: CalendarPeriodKind, key: PeriodKey): PeriodKey {
  expectKind(kind, key);
  return periodOf(kind, addDays(periodEnd(key), 1));
}

export function previousPeriod(kind: CalendarPeriodKind, key: PeriodKey): PeriodKey {
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

function isMonthly(kind: PeriodKind): kind is keyof typeof monthsIn {
  return Object.hasOwn(monthsIn, kind);
}

function ofThePolicy(key: PeriodKey): RangeError {
  return new RangeError(`the days of a campaign are those of its policy, not of its key "${key}"`);
}

function periodsInYear(kind: PeriodKind, year: number): number {
  if (isMonthly(kind)) return 12 / monthsIn[kind];
  if (kind === 'campaign') return campaignsInYear;
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
