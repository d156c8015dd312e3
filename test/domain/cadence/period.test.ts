import fc from 'fast-check';
import { addDays } from '../../../domain/calendar/civil-date';
import {
  basePeriod,
  isExtra,
  nextPeriod,
  parsePeriod,
  periodEnd,
  periodOf,
  periodStart,
  previousPeriod,
} from '../../../domain/cadence/period';
import { periodLabel } from '../../../domain/cadence/period-label';
import { calendarPeriods } from '../../../domain/policy/dates';

it.each([
  ['week', '2026-02-16', '2026-W08', '2026-02-16', '2026-02-22'],
  ['week', '2025-12-29', '2026-W01', '2025-12-29', '2026-01-04'],
  ['week', '2026-12-31', '2026-W53', '2026-12-28', '2027-01-03'],
  ['week', '2027-01-03', '2026-W53', '2026-12-28', '2027-01-03'],
  ['week', '2027-01-04', '2027-W01', '2027-01-04', '2027-01-10'],
  ['month', '2024-02-10', '2024-02', '2024-02-01', '2024-02-29'],
  ['month', '2026-12-31', '2026-12', '2026-12-01', '2026-12-31'],
  ['quarter', '2026-05-31', '2026-Q2', '2026-04-01', '2026-06-30'],
  ['half-year', '2026-07-01', '2026-H2', '2026-07-01', '2026-12-31'],
  ['year', '2026-07-01', '2026', '2026-01-01', '2026-12-31'],
] as const)('the %s of %s is %s, %s to %s', (kind, date, key, first, last) => {
  expect(periodOf(kind, date)).toBe(key);
  expect([periodStart(key), periodEnd(key)]).toEqual([first, last]);
});

it.each([
  '2026-W54',
  '2025-W53',
  '2026-W00',
  '2026-13',
  '2026-Q5',
  '2026-H3',
  '2026-7',
  '26',
  '2026-W7',
  '2026+0',
  '',
])('"%s" is no period', (key) =>
  expect(() => parsePeriod(key)).toThrow(/expected a period such as 2026-W07/),
);

it('an extra round has the days of its period', () => {
  expect([isExtra('2026-W07+1'), isExtra('2026-W07')]).toEqual([true, false]);
  expect(basePeriod('2026-W07+1')).toBe('2026-W07');
  expect(periodStart('2026-W07+12')).toBe(periodStart('2026-W07'));
  expect(nextPeriod('week', '2026-W07+1')).toBe('2026-W08');
});

it('a period of another kind is refused', () => {
  expect(() => nextPeriod('month', '2026-W07')).toThrow(
    /expected a period of kind month, got "2026-W07", a week/,
  );
});

it('periods follow each other without gap or overlap', () => {
  const someDay = fc.integer({ min: 0, max: 40 * 365 }).map((days) => addDays('1995-01-01', days));
  fc.assert(
    fc.property(someDay, fc.constantFrom(...calendarPeriods), (day, kind) => {
      const key = periodOf(kind, day);
      expect(periodStart(key) <= day && day <= periodEnd(key)).toBe(true);
      const next = nextPeriod(kind, key);
      expect(periodStart(next)).toBe(addDays(periodEnd(key), 1));
      expect(previousPeriod(kind, next)).toBe(key);
    }),
  );
});

it.each([
  ['2026-W47', '第 47 周', 'week 47'],
  ['2026-11', '11 月', 'November'],
  ['2026-Q4', '四季度', 'fourth quarter'],
  ['2026-H2', '下半年', 'second half year'],
  ['2026', '2026 年', '2026'],
  ['2026-W07+1', '第 7 周（加开 1）', 'week 7 (extra 1)'],
])('%s is called %s and %s', (key, zh, en) => {
  expect([periodLabel(key, 'zh'), periodLabel(key, 'en')]).toEqual([zh, en]);
});
