import fc from 'fast-check';
import { adjust } from '../../../domain/calendar/business-day';
import { addDays } from '../../../domain/calendar/civil-date';
import { statutoryCalendar as calendar } from '../../../domain/calendar/statutory-calendar';
import { isWorkday } from '../../../domain/calendar/workdays';
import { conventions } from '../../../domain/policy/schema';

it.each([
  [
    '2026-02-16',
    'following',
    '2026-02-24',
    '2026-02-16 is a holiday (春节); following working day is 2026-02-24',
  ],
  [
    '2026-02-16',
    'preceding',
    '2026-02-14',
    '2026-02-16 is a holiday (春节); preceding working day is 2026-02-14',
  ],
  ['2026-02-16', 'none', '2026-02-16', null],
  ['2026-02-14', 'following', '2026-02-14', null],
  ['2026-05-31', 'preceding', '2026-05-29', '2026-05-31 is a Sunday; preceding working day is 2026-05-29'],
  [
    '2026-05-31',
    'modified-following',
    '2026-05-29',
    '2026-05-31 is a Sunday; following working day 2026-06-01 lies in another month; preceding working day is 2026-05-29',
  ],
  [
    '2026-05-24',
    'modified-following',
    '2026-05-25',
    '2026-05-24 is a Sunday; following working day is 2026-05-25',
  ],
] as const)('%s %s -> %s', (date, convention, moved, shift) => {
  expect(adjust(calendar, date, convention)).toEqual({ date: moved, shift });
});

it('is idempotent, ends on a working day unless told to leave it, and explains exactly what moved', () => {
  const someDay = fc.integer({ min: 0, max: 4 * 365 }).map((days) => addDays('2024-01-01', days));
  fc.assert(
    fc.property(someDay, fc.constantFrom(...conventions), (day, convention) => {
      const once = adjust(calendar, day, convention);
      expect(adjust(calendar, once.date, convention)).toEqual({ date: once.date, shift: null });
      expect(once.shift === null).toBe(once.date === day);
      if (convention !== 'none') expect(isWorkday(calendar, once.date)).toBe(true);
      if (convention === 'modified-following') expect(once.date.slice(0, 7)).toBe(day.slice(0, 7));
    }),
  );
});
