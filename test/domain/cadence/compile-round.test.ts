import { statutoryCalendar as calendar } from '../../../domain/calendar/statutory-calendar';
import { compileRound } from '../../../domain/cadence/compile-round';
import { policyWith } from './default-policy';

const policy = policyWith();

describe('the weekly meeting moves to the following working day of its week', () => {
  it.each([
    // [period, opens, due, closes, what moved it]
    ['2026-W07', '2026-02-06', '2026-02-09', '2026-02-11', null],
    ['2026-W09', '2026-02-14', '2026-02-24', '2026-02-26', '2026-02-23 is a holiday (春节)'],
    ['2026-W15', '2026-04-03', '2026-04-07', '2026-04-09', '2026-04-06 is a holiday (清明节)'],
    ['2026-W19', '2026-04-30', '2026-05-06', '2026-05-08', '2026-05-04 is a holiday (劳动节)'],
    ['2026-W20', '2026-05-09', '2026-05-11', '2026-05-13', null],
    ['2026-W41', '2026-09-30', '2026-10-08', '2026-10-10', '2026-10-05 is a holiday (国庆节)'],
    ['2026-W02', '2026-01-04', '2026-01-05', '2026-01-07', null],
    ['2026-W53', '2026-12-25', '2026-12-28', '2026-12-30', null],
    // 2027's notice is not out: its 1 January counts as a plain Friday, and the round is provisional.
    ['2027-W01', '2027-01-01', '2027-01-04', '2027-01-06', null],
    // A make-up Sunday is still a day of the week: no reason to skip.
    ['2024-W07', '2024-02-09', '2024-02-18', '2024-02-20', '2024-02-12 is a holiday (春节)'],
    ['2025-W06', '2025-01-27', '2025-02-05', '2025-02-07', '2025-02-03 is a holiday (春节)'],
    ['2025-W41', '2025-09-30', '2025-10-09', '2025-10-11', '2025-10-06 is a holiday (中秋节)'],
    ['2024-W38', '2024-09-14', '2024-09-18', '2024-09-20', '2024-09-16 is a holiday (中秋节)'],
  ])('%s opens %s, is due %s and closes %s', (period, opens, due, closes, moved) => {
    const round = compileRound(policy, 'weekly-meeting', period, calendar);
    expect([round.opensAt, round.dueAt, round.closesAt]).toEqual([
      `${opens}T09:00:00+08:00`,
      `${due}T18:00:00+08:00`,
      `${closes}T18:00:00+08:00`,
    ]);
    expect(round.shift).toBe(moved === null ? null : `${moved}; following working day is ${due}`);
    expect(round.skipped).toBeNull();
  });

  it('a week without a working day after Monday is skipped, and the reason names the holiday', () => {
    const round = compileRound(policy, 'weekly-meeting', '2026-W08', calendar);
    expect(round).toMatchObject({
      opensAt: null,
      dueAt: null,
      closesAt: null,
      checkpoints: [],
      derivation: null,
    });
    expect(round.skipped?.reason).toBe(
      '2026-02-16 is a holiday (春节); following working day is 2026-02-24, outside 2026-W08: every day from 2026-02-16 to 2026-02-22 is a day of rest (春节)',
    );
  });
});

describe('month-ends', () => {
  it.each([
    ['2026-01', '2026-01-04', '2026-01-30'],
    ['2026-02', '2026-02-02', '2026-02-28'],
    ['2026-05', '2026-05-06', '2026-05-29'],
    ['2026-10', '2026-10-08', '2026-10-30'],
    ['2025-01', '2025-01-02', '2025-01-27'],
    ['2024-02', '2024-02-01', '2024-02-29'],
  ])('the list of %s opens %s and is due %s', (period, opens, due) => {
    const round = compileRound(policy, 'monthly-list', period, calendar);
    expect([round.opensAt, round.dueAt]).toEqual([`${opens}T09:00:00+08:00`, `${due}T18:00:00+08:00`]);
  });
});

it('checkpoints are the policy’s, a reminder only after the opening', () => {
  const kinds = (cadence: string, period: string) =>
    compileRound(policy, cadence, period, calendar).checkpoints.map(({ kind, at }) => `${kind} ${at}`);
  expect(kinds('monthly-list', '2026-02')).toEqual([
    'opening 2026-02-02T09:00:00+08:00',
    'reminder 2026-02-25T09:00:00+08:00',
    'due 2026-02-28T18:00:00+08:00',
    'close 2026-03-03T18:00:00+08:00',
  ]);
  expect(kinds('weekly-meeting', '2026-W10').map((text) => text.split(' ')[0])).toEqual([
    'opening',
    'due',
    'close',
  ]);
});

it('every date says how it was found', () => {
  const { rule, derivation } = compileRound(policy, 'weekly-meeting', '2026-W09', calendar);
  expect(rule).toBe(
    'recurrence FREQ=WEEKLY;BYDAY=MO names 2026-02-23 (Monday); convention following; outsidePeriod skip; at 18:00 Asia/Shanghai',
  );
  expect(derivation?.opens).toEqual({
    at: '2026-02-14T09:00:00+08:00',
    rule: '1 working day before the due day 2026-02-24 (workdaysBeforeDue 1); at 09:00 Asia/Shanghai',
    shift:
      '2026-02-15 to 2026-02-23 not counted, holidays (春节); 2026-02-14 counted, a make-up workday (春节)',
    provisional: false,
  });
  expect(derivation?.closes.shift).toBeNull();
});

it('a due day that may leave its week does', () => {
  const lenient = policyWith(['outsidePeriod: skip', 'outsidePeriod: allow']);
  const round = compileRound(lenient, 'weekly-meeting', '2026-W08', calendar);
  expect([round.dueAt, round.skipped]).toEqual(['2026-02-24T18:00:00+08:00', null]);
});

it('a round that holidays would open after it is due is skipped with the reason', () => {
  const late = policyWith(
    ["BYDAY=MO', convention: following", "BYDAY=WE', convention: following"],
    [
      "{ workdaysBeforeDue: 1, at: '09:00' }",
      "{ recurrence: 'FREQ=WEEKLY;BYDAY=MO', convention: following, at: '19:00' }",
    ],
  );
  const compiled = (period: string) => compileRound(late, 'weekly-meeting', period, calendar);
  expect(compiled('2026-W18').skipped).toBeNull();
  expect(compiled('2026-W19').skipped?.reason).toBe(
    'it would open on 2026-05-06, not before it is due on 2026-05-06: 2026-05-04 is a holiday (劳动节); following working day is 2026-05-06',
  );
});

it.each([
  ['no-such', '2026', /the policy has no cadence "no-such"; it has weekly-meeting/],
  ['monthly-list', '2026-W07', /expected a month for the cadence "monthly-list", got "2026-W07", a week/],
  ['weekly-meeting', '2026-W07+1', /the dates of an extra round are set by a person/],
])('%s %s is refused', (cadence, period, message) => {
  expect(() => compileRound(policy, cadence, period, calendar)).toThrow(message);
});
