import { addDays, eachDay, weekdayOf } from '../../../domain/calendar/civil-date';
import { statutoryCalendar } from '../../../domain/calendar/statutory-calendar';

/** From the State Council's notices (RULES.md section 8): every day off and every weekend day that is worked. */
const notices: Record<number, { rest: [first: string, last: string, name: string][]; worked: string[] }> = {
  2024: {
    rest: [
      ['2024-01-01', '2024-01-01', '元旦'],
      ['2024-02-10', '2024-02-17', '春节'],
      ['2024-04-04', '2024-04-06', '清明节'],
      ['2024-05-01', '2024-05-05', '劳动节'],
      ['2024-06-10', '2024-06-10', '端午节'],
      ['2024-09-15', '2024-09-17', '中秋节'],
      ['2024-10-01', '2024-10-07', '国庆节'],
    ],
    worked: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
  },
  2025: {
    rest: [
      ['2025-01-01', '2025-01-01', '元旦'],
      ['2025-01-28', '2025-02-04', '春节'],
      ['2025-04-04', '2025-04-06', '清明节'],
      ['2025-05-01', '2025-05-05', '劳动节'],
      ['2025-05-31', '2025-06-02', '端午节'],
      ['2025-10-01', '2025-10-05', '国庆节'],
      ['2025-10-06', '2025-10-06', '中秋节'],
      ['2025-10-07', '2025-10-08', '国庆节'],
    ],
    worked: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  2026: {
    rest: [
      ['2026-01-01', '2026-01-03', '元旦'],
      ['2026-02-15', '2026-02-23', '春节'],
      ['2026-04-04', '2026-04-06', '清明节'],
      ['2026-05-01', '2026-05-05', '劳动节'],
      ['2026-06-19', '2026-06-21', '端午节'],
      ['2026-09-25', '2026-09-27', '中秋节'],
      ['2026-10-01', '2026-10-07', '国庆节'],
    ],
    worked: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
};

describe.each(Object.entries(notices))('the notice for %s', (year, { rest, worked }) => {
  it.each(rest)('%s to %s is %s', (first, last, name) => {
    for (const date of eachDay(first, last)) {
      expect(statutoryCalendar.day(date)).toEqual({ date, workday: false, kind: 'holiday', name });
    }
  });

  it.each(worked)('%s is a weekend day that is worked', (date) => {
    expect(statutoryCalendar.day(date)).toMatchObject({ workday: true, kind: 'make-up' });
    expect(weekdayOf(date)).toBeGreaterThan(5);
  });

  it('every other day is a plain weekday or weekend', () => {
    const named = new Set([...rest.flatMap(([first, last]) => eachDay(first, last)), ...worked]);
    for (const date of eachDay(`${year}-01-01`, `${year}-12-31`).filter((day) => !named.has(day))) {
      const weekend = weekdayOf(date) > 5;
      expect(statutoryCalendar.day(date)).toEqual({
        date,
        workday: !weekend,
        kind: weekend ? 'weekend' : 'workday',
      });
    }
  });

  it('the year is published', () => expect(statutoryCalendar.published(Number(year))).toBe(true));
});

describe('a year without a notice', () => {
  it.each([1990, 2003, 2027, 2100])('%d is not published and has plain weekdays', (year) => {
    expect(statutoryCalendar.published(year)).toBe(false);
    expect(statutoryCalendar.day(`${year}-10-01`).kind).not.toBe('holiday');
  });
});

it('a day has no time zone: neighbours differ as the notice says', () => {
  expect(statutoryCalendar.day('2026-02-14').kind).toBe('make-up');
  expect(statutoryCalendar.day(addDays('2026-02-14', 1)).kind).toBe('holiday');
});
