import { administeredCalendar } from '../../../domain/calendar/administered-calendar';
import { statutoryCalendar } from '../../../domain/calendar/statutory-calendar';
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar';
import { compileRound } from '../../../domain/cadence/compile-round';
import { nextPeriod, previousPeriod } from '../../../domain/cadence/period';
import type { Policy } from '../../../domain/policy/schema';
import { policyWith } from './default-policy';

const policy = policyWith();

const monthEnd = "'FREQ=MONTHLY;BYMONTHDAY=-1', convention: preceding, outsidePeriod: skip";
const monthlyOpening =
  "opens: { recurrence: 'FREQ=MONTHLY;BYMONTHDAY=1', convention: following, at: '09:00' }";

/** The monthly list due by another rule, opened so many working days before. */
const monthlyDue = (rule: string, convention: string, outsidePeriod = 'skip', workdaysBefore = 1): Policy =>
  policyWith(
    [monthEnd, `'${rule}', convention: ${convention}, outsidePeriod: ${outsidePeriod}`],
    [monthlyOpening, `opens: { workdaysBeforeDue: ${workdaysBefore}, at: '09:00' }`],
  );

function datesOf(rules: Policy, cadence: string, period: string, calendar: WorkingCalendar) {
  const { opensAt, dueAt, closesAt, shift } = compileRound(rules, cadence, period, calendar);
  return [...[opensAt, dueAt, closesAt].map((at) => at?.slice(0, 10)), shift];
}

describe('29 February', () => {
  const on29 = monthlyDue('FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1', 'preceding');

  it.each([
    // [what the rule says, period, rules, opens, due, closes, what moved it]
    ['the last of the month', '2024-02', policy, '2024-02-01', '2024-02-29', '2024-03-04', null],
    ['the last of the month', '2028-02', policy, '2028-02-01', '2028-02-29', '2028-03-02', null],
    [
      'the last of the month',
      '2027-02',
      policy,
      '2027-02-01',
      '2027-02-26',
      '2027-03-02',
      '2027-02-28 is a Sunday; preceding working day is 2027-02-26',
    ],
    // 28 February 2026 is a Saturday that is worked.
    ['the 29th, else the 28th', '2026-02', on29, '2026-02-27', '2026-02-28', '2026-03-03', null],
    ['the 29th, else the 28th', '2028-02', on29, '2028-02-28', '2028-02-29', '2028-03-02', null],
    ['the 29th, else the 28th', '2028-03', on29, '2028-03-28', '2028-03-29', '2028-03-31', null],
  ])('%s, %s', (_, period, rules, opens, due, closes, shift) => {
    expect(datesOf(rules, 'monthly-list', period, statutoryCalendar)).toEqual([opens, due, closes, shift]);
  });

  it.each([
    ['FREQ=MONTHLY;BYMONTHDAY=29', 'no day in 2025-02'],
    ['FREQ=MONTHLY;BYMONTHDAY=30', 'no day in 2024-02'],
    ['FREQ=MONTHLY;BYMONTHDAY=29,-1', '2024-01-29, 2024-01-31 in 2024-01'],
  ])('the rule %s is refused: it names %s', (rule, found) => {
    expect(() => monthlyDue(rule, 'preceding')).toThrow(`names ${found}`);
  });
});

describe('week 53', () => {
  it.each([
    ['2020-W53', '2020-12-25', '2020-12-28', '2020-12-30', '2020-W52', '2021-W01'],
    ['2026-W53', '2026-12-25', '2026-12-28', '2026-12-30', '2026-W52', '2027-W01'],
    ['2032-W53', '2032-12-24', '2032-12-27', '2032-12-29', '2032-W52', '2033-W01'],
  ])('%s opens %s, is due %s, closes %s and stands between %s and %s', (period, ...expected) => {
    const [opens, due, closes, before, after] = expected;
    expect(datesOf(policy, 'weekly-meeting', period, statutoryCalendar)).toEqual([opens, due, closes, null]);
    expect([previousPeriod('week', period), nextPeriod('week', period)]).toEqual([before, after]);
  });

  it.each(['2024-W53', '2025-W53', '2027-W53', '2031-W53'])('there is no %s', (period) => {
    expect(() => compileRound(policy, 'weekly-meeting', period, statutoryCalendar)).toThrow(
      /expected a period such as/,
    );
  });
});

describe('a due date within a long holiday', () => {
  const holiday = '2026-10-05 is a holiday (国庆节)';

  it.each([
    [
      'following',
      '2026-09-30',
      '2026-10-08',
      '2026-10-10',
      `${holiday}; following working day is 2026-10-08`,
    ],
    [
      'preceding',
      '2026-09-29',
      '2026-09-30',
      '2026-10-09',
      `${holiday}; preceding working day is 2026-09-30`,
    ],
    [
      'modified-following',
      '2026-09-30',
      '2026-10-08',
      '2026-10-10',
      `${holiday}; following working day is 2026-10-08`,
    ],
    ['none', '2026-09-30', '2026-10-05', '2026-10-09', null],
  ])('5 October 2026 %s: opens %s, is due %s, closes %s', (convention, opens, due, closes, shift) => {
    const rules = monthlyDue('FREQ=MONTHLY;BYMONTHDAY=5', convention, 'allow');
    expect(datesOf(rules, 'monthly-list', '2026-10', statutoryCalendar)).toEqual([opens, due, closes, shift]);
  });

  it('modified-following turns back where the following working day lies in another month', () => {
    const rules = monthlyDue('FREQ=MONTHLY;BYMONTHDAY=-1', 'modified-following');
    expect(datesOf(rules, 'monthly-list', '2025-01', statutoryCalendar)).toEqual([
      '2025-01-26',
      '2025-01-27',
      '2025-02-06',
      '2025-01-31 is a holiday (春节); following working day 2025-02-05 lies in another month; preceding working day is 2025-01-27',
    ]);
  });

  it('preceding, where the due day may not leave its month, is skipped with the reason', () => {
    const rules = monthlyDue('FREQ=MONTHLY;BYMONTHDAY=5', 'preceding', 'skip');
    const { dueAt, skipped } = compileRound(rules, 'monthly-list', '2026-10', statutoryCalendar);
    expect([dueAt, skipped?.reason]).toEqual([
      null,
      `${holiday}; preceding working day is 2026-09-30, outside 2026-10: every day from 2026-10-01 to 2026-10-05 is a day of rest (国庆节)`,
    ]);
  });

  it('five working days before 9 October lie before National Day and before Mid-Autumn (25 to 27 September)', () => {
    const rules = monthlyDue('FREQ=MONTHLY;BYMONTHDAY=9', 'following', 'skip', 5);
    const [opens, due, closes] = datesOf(rules, 'monthly-list', '2026-10', statutoryCalendar);
    expect([opens, due, closes]).toEqual(['2026-09-24', '2026-10-09', '2026-10-12']);
  });
});

describe('a half-year that ends on a Saturday that is worked', () => {
  const entered = {
    year: 2029,
    holidays: [{ date: '2029-06-18', name: '端午节' }],
    workdays: [{ date: '2029-06-30', name: '端午节' }],
  };
  const own = administeredCalendar(statutoryCalendar, [entered]);
  const saturday = '2029-06-30 is a Saturday; preceding working day is 2029-06-29';

  it.each([
    // [whose calendar, calendar, period, due, closes, what moved it]
    [
      'without a notice it is no working day',
      statutoryCalendar,
      '2029-H1',
      '2029-06-29',
      '2029-07-03',
      saturday,
    ],
    ['as the office entered the year', own, '2029-H1', '2029-06-30', '2029-07-03', null],
    ['as the notice of 2012 had it', statutoryCalendar, '2011-H2', '2011-12-31', '2012-01-05', null],
    // A Sunday, that one.
    ['as the notice of 2007 had it', statutoryCalendar, '2006-H2', '2006-12-31', '2007-01-05', null],
  ])('%s', (_, calendar, period, due, closes, shift) => {
    const [, ...dates] = datesOf(policy, 'half-year-appraisal', period, calendar);
    expect(dates).toEqual([due, closes, shift]);
  });

  it('the quarter and the month end on it as well, and nothing of the entered year is provisional', () => {
    for (const [cadence, period] of [
      ['quarterly-supervision', '2029-Q2'],
      ['monthly-list', '2029-06'],
    ] as const) {
      const { dueAt, provisional } = compileRound(policy, cadence, period, own);
      expect([dueAt, provisional]).toEqual(['2029-06-30T18:00:00+08:00', false]);
    }
  });
});
