import { statutoryCalendar as calendar } from '../../../domain/calendar/statutory-calendar';
import { compileRound } from '../../../domain/cadence/compile-round';
import { firstOpenPeriod } from '../../../domain/cadence/next-rounds';
import { planYear } from '../../../domain/cadence/plan-year';
import { parsePolicy } from '../../../domain/policy/parse';
import type { Policy } from '../../../domain/policy/schema';

/** A policy of one cadence `this`, and of others where a due day is counted from one. */
function policyOf(terms: string, more = ''): Policy {
  const { policy, errors } = parsePolicy(`
schema: duban/policy/1
title: { zh: 一项, en: One }
office:
  timeZone: Asia/Shanghai
  notices: { days: working, from: '08:30', until: '18:00' }
  waveEverySeconds: 900
calendar: { region: CN }
events:
  term-end: { title: { zh: 届满, en: End of term }, scope: office, dates: ['2026-12-20'] }
  superior-session: { title: { zh: 上级会议, en: Superior session }, scope: office }
cadences:
${cadence('this', terms)}
${more}`);
  if (!policy)
    throw new Error(errors.map(({ line, path, message }) => `${line} ${path} ${message}`).join('\n'));
  return policy;
}

function cadence(name: string, terms: string): string {
  return `  ${name}:
    title: { zh: 一项, en: One }
${terms.replace(/^/gm, '    ')}
    closes: { workdaysAfterDue: 2, at: '18:00' }
    owes: { unitKinds: all, post: secretary }
    outcome: { ask: { zh: 结果, en: Result }, acceptedBy: none }`;
}

const looks = 'checkpoints: [opening, due, close]';
const day = (iso: string | null): string | null => iso && iso.slice(0, 10);

describe('a day counted from a holiday', () => {
  const policy = policyOf(`period: year
due: { holiday: spring-festival, after: { workdays: 1 }, at: '18:00' }
opens: { workdaysBeforeDue: 3, at: '09:00' }
${looks}`);

  it.each([
    ['2024', '2024-02-18', false],
    ['2025', '2025-02-05', false],
    ['2026', '2026-02-24', false],
    // The lunar year begins on 6 February: the decree's days of rest are 5 to 8 February, a Monday the last.
    ['2027', '2027-02-09', true],
  ])('in %s the first working day after the Spring Festival is %s', (year, due, provisional) => {
    const round = compileRound(policy, 'this', year, calendar);
    expect(day(round.dueAt)).toBe(due);
    expect(round.provisional).toBe(provisional);
    expect(round.rule).toContain('1 working day after 春节');
  });
});

describe('a day counted from another cadence', () => {
  const policy = policyOf(
    `period: month
due: { cadence: theme-day, date: due, before: { workdays: 3 }, convention: none, at: '12:00' }
opens: { recurrence: 'FREQ=MONTHLY;BYMONTHDAY=1', convention: following, at: '09:00' }
${looks}`,
    cadence(
      'theme-day',
      `period: month
due: { recurrence: 'FREQ=MONTHLY;BYMONTHDAY=10', convention: following, outsidePeriod: skip, at: '18:00' }
opens: { recurrence: 'FREQ=MONTHLY;BYMONTHDAY=1', convention: following, at: '09:00' }
${looks}`,
    ),
  );

  it('lies three working days before it', () => {
    expect(day(compileRound(policy, 'this', '2026-03', calendar).dueAt)).toBe('2026-03-05');
  });

  it('does not take place where it does not', () => {
    const late = policyOf(
      `period: week
due: { cadence: meeting, date: due, before: { days: 1 }, convention: preceding, at: '12:00' }
opens: { workdaysBeforeDue: 2, at: '09:00' }
${looks}`,
      cadence(
        'meeting',
        `period: week
due: { recurrence: 'FREQ=WEEKLY;BYDAY=MO', convention: following, outsidePeriod: skip, at: '18:00' }
opens: { workdaysBeforeDue: 1, at: '09:00' }
${looks}`,
      ),
    );
    const round = compileRound(late, 'this', '2026-W08', calendar);
    expect(round.skipped?.reason).toContain('meeting does not take place');
  });
});

describe('campaigns of a hundred days', () => {
  const policy = policyOf(`period: campaign
due:
  campaign: { starts: { recurrence: 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1' }, days: 100, rounds: 3 }
  convention: preceding
  at: '18:00'
opens: { on: start, convention: following, at: '09:00' }
${looks}`);

  it('follow one another without a day between them', () => {
    const rounds = planYear(policy, calendar, 2026);
    expect(rounds.map(({ period, opensAt, dueAt }) => [period, day(opensAt), day(dueAt)])).toEqual([
      ['2026-C1', '2026-03-02', '2026-06-08'],
      ['2026-C2', '2026-06-09', '2026-09-16'],
      ['2026-C3', '2026-09-17', '2026-12-25'],
    ]);
  });

  it('go on next year', () => {
    const now = new Date('2026-12-31T00:00:00Z');
    expect(firstOpenPeriod(policy, 'this', calendar, now)).toBe('2027-C1');
  });

  it('end where they do not come again', () => {
    const once = policyOf(`period: campaign
due:
  campaign: { starts: { on: '2026-03-02' }, days: 7, rounds: 1 }
  convention: none
  at: '18:00'
opens: { on: start, convention: following, at: '09:00' }
${looks}`);
    expect(firstOpenPeriod(once, 'this', calendar, new Date('2026-01-01T00:00:00Z'))).toBe('2026-C1');
    expect(firstOpenPeriod(once, 'this', calendar, new Date('2026-03-11T00:00:00Z'))).toBeNull();
    expect(planYear(once, calendar, 2027)).toEqual([]);
  });
});

describe('a day counted back from an event', () => {
  const policy = policyOf(`period: event
due: { event: term-end, before: { months: 1 }, convention: preceding, at: '18:00' }
opens: { monthsBeforeDue: 10, at: '09:00' }
checkpoints:
  - opening
  - { monthsBeforeDue: 6, at: '09:00' }
  - { monthsBeforeDue: 3, at: '09:00' }
  - { elapsed: '2/3', at: '09:00' }
  - due
  - close`);

  it('opens ten months before and looks six and three months before', () => {
    const [round] = planYear(policy, calendar, 2026);
    expect([round?.period, day(round?.opensAt ?? null), day(round?.dueAt ?? null)]).toEqual([
      '2026-12-20~1',
      '2026-01-20',
      '2026-11-20',
    ]);
    expect(round?.checkpoints.map(({ kind, at }) => `${kind} ${day(at)}`)).toEqual([
      'opening 2026-01-20',
      'reminder 2026-05-20',
      'reminder 2026-08-11',
      'reminder 2026-08-20',
      'due 2026-11-20',
      'close 2026-11-24',
    ]);
  });

  it('is nothing without the event', () => {
    expect(() => compileRound(policy, 'this', '2026-11-01~1', calendar)).toThrow(/knows no event/);
    expect(firstOpenPeriod(policy, 'this', calendar, new Date('2027-01-01T00:00:00Z'))).toBeNull();
  });
});

describe('a session after the superior one', () => {
  const policy = policyOf(`period: year
due:
  recurrence: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=20'
  convention: following
  outsidePeriod: skip
  at: '18:00'
order: { after: superior-session, workdays: 2 }
opens: { recurrence: 'FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=1', convention: following, at: '09:00' }
${looks}`);
  const session = (date: string) => [{ event: 'superior-session', date, ordinal: 1, unitId: null }];

  it('stays provisional while that has no day', () => {
    const round = compileRound(policy, 'this', '2026', calendar);
    expect([day(round.dueAt), round.provisional]).toEqual(['2026-12-21', true]);
    expect(round.rule).toContain('has no day in 2026 yet');
  });

  it('moves behind it', () => {
    const round = compileRound(policy, 'this', '2026', calendar, session('2026-12-22'));
    expect([day(round.dueAt), round.provisional]).toEqual(['2026-12-24', false]);
    expect(round.shift).toContain('superior-session on 2026-12-22');
  });

  it('stands where it lies behind it already', () => {
    const round = compileRound(policy, 'this', '2026', calendar, session('2026-12-10'));
    expect([day(round.dueAt), round.shift]).toEqual([
      '2026-12-21',
      '2026-12-20 is a Sunday; following working day is 2026-12-21',
    ]);
  });
});

it('a rhythm of days takes place on working days only', () => {
  const policy = policyOf(`period: day
due: { recurrence: FREQ=DAILY, convention: following, outsidePeriod: skip, at: '17:30' }
opens: { workdaysBeforeDue: 0, at: '09:00' }
${looks}`);
  const taking = planYear(policy, calendar, 2026).filter(({ skipped }) => skipped === null);
  expect(taking).toHaveLength(248);
});
