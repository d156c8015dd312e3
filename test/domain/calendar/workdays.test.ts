import fc from 'fast-check';
import { addDays, daysBetween } from '../../../domain/calendar/civil-date';
import { statutoryCalendar as calendar } from '../../../domain/calendar/statutory-calendar';
import {
  addWorkdays,
  isWorkday,
  nextWorkday,
  previousWorkday,
  workdaysBetween,
} from '../../../domain/calendar/workdays';
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar';

const someDay = fc.integer({ min: 0, max: 3 * 365 }).map((days) => addDays('2024-01-01', days));

it.each([
  ['2026-02-13', 1, '2026-02-14'],
  ['2026-02-13', 2, '2026-02-24'],
  ['2026-02-24', -1, '2026-02-14'],
  ['2026-02-24', 0, '2026-02-24'],
  ['2026-02-20', 0, '2026-02-20'],
  ['2026-02-20', 1, '2026-02-24'],
  ['2026-09-30', 1, '2026-10-08'],
  ['2026-10-09', 1, '2026-10-10'],
  ['2026-12-31', 2, '2027-01-04'],
  ['2024-02-28', 1, '2024-02-29'],
])('%s plus %d working days is %s', (from, workdays, to) => {
  expect(addWorkdays(calendar, from, workdays)).toBe(to);
});

it.each([
  ['2026-02-13', '2026-02-13', 0],
  ['2026-02-13', '2026-02-14', 1],
  ['2026-02-14', '2026-02-23', 0],
  ['2026-02-14', '2026-02-24', 1],
  ['2026-02-24', '2026-02-14', -1],
  ['2026-02-23', '2026-02-15', 0],
])('from %s to %s there are %d working days, the start day not counted', (from, to, workdays) => {
  expect(workdaysBetween(calendar, from, to)).toBe(workdays);
});

describe('properties', () => {
  it('adding and counting agree', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -60, max: 60 }), (day, workdays) => {
        const there = addWorkdays(calendar, day, workdays);
        expect(workdaysBetween(calendar, day, there)).toBe(workdays);
        if (workdays !== 0) expect(isWorkday(calendar, there)).toBe(true);
      }),
    );
  });

  it('next and previous are the nearest working days', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const [next, previous] = [nextWorkday(calendar, day), previousWorkday(calendar, day)];
        expect(workdaysBetween(calendar, day, next)).toBe(1);
        expect(daysBetween(previous, next)).toBeGreaterThanOrEqual(2);
        expect(nextWorkday(calendar, previous) <= next).toBe(true);
      }),
    );
  });
});

it('a calendar without working days ends the search with a clear error', () => {
  const idle: WorkingCalendar = {
    day: (date) => ({ date, workday: false, kind: 'holiday' }),
    published: () => true,
  };
  expect(() => nextWorkday(idle, '2026-01-01')).toThrow(/no working day within 400 days after 2026-01-01/);
  expect(() => addWorkdays(calendar, '2026-01-01', 1.5)).toThrow(/whole number of working days, got 1.5/);
  expect(() => addDays('2026-02-29', 1)).toThrow(/expected a civil date as YYYY-MM-DD, got "2026-02-29"/);
});
