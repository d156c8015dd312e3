import { administeredCalendar } from '../../../domain/calendar/administered-calendar';
import { statutoryCalendar as calendar } from '../../../domain/calendar/statutory-calendar';
import type { WorkingCalendar } from '../../../domain/calendar/working-calendar';
import { planYear } from '../../../domain/cadence/plan-year';
import { comparePlans } from '../../../domain/year/compare-plans';
import { policyWith } from '../cadence/default-policy';

const plan = (changes: [string, string][] = [], by: WorkingCalendar = calendar, years = [2026]) =>
  years.flatMap((year) => planYear(policyWith(...changes), by, year));
const keys = (rounds: { round: { cadence: string; period: string } }[]) =>
  rounds.map(({ round }) => `${round.cadence} ${round.period}`);

it('a plan is what it is: nothing is added, removed or moved', () => {
  const [before, after] = [plan(), plan()];
  expect(comparePlans(before, after)).toEqual({ added: [], removed: [], moved: [], unchanged: 70 });
});

it('another weekday moves every weekly round by its rule, and the dates that count from it by their due day', () => {
  const { moved, added, removed, unchanged } = comparePlans(
    plan(),
    plan([['FREQ=WEEKLY;BYDAY=MO', 'FREQ=WEEKLY;BYDAY=WE']]),
  );
  // In two weeks a holiday moves Monday to the Wednesday that now is the rule's own day.
  expect(unchanged).toBe(12 + 4 + 2 + 1 + 2);
  expect([added.length, removed.length]).toEqual([0, 0]);
  const week = moved.find(({ after }) => after.period === '2026-W11');
  expect(week?.dates.map(({ date, because }) => [date, because])).toEqual([
    ['opens', 'due'],
    ['due', 'rule'],
    ['closes', 'due'],
  ]);
  expect(week?.dates[1]).toMatchObject({
    from: '2026-03-09T18:00:00+08:00',
    to: '2026-03-11T18:00:00+08:00',
    before: { rule: expect.stringContaining('BYDAY=MO') as string },
    after: { rule: expect.stringContaining('BYDAY=WE') as string },
  });
});

it('a new day of rest moves a round by its shift, and the rule is not blamed', () => {
  const rest = (holidays: { date: string; name: string }[]) =>
    administeredCalendar(calendar, [{ year: 2030, holidays, workdays: [] }]);
  const { moved } = comparePlans(
    plan([], rest([]), [2030]),
    plan([], rest([{ date: '2030-03-04', name: '停电' }]), [2030]),
  );
  expect(moved).toHaveLength(2);
  const due = moved.flatMap(({ dates }) => dates).filter(({ date }) => date === 'due');
  expect(due).toMatchObject([
    { from: '2030-03-04T18:00:00+08:00', to: '2030-03-05T18:00:00+08:00', because: 'shift' },
  ]);
  expect(due[0]?.after.shift).toContain('停电');
});

it('a round that is not skipped any more is added, one that is now is removed, each with its reason', () => {
  const allow = plan([['outsidePeriod: skip', 'outsidePeriod: allow']]);
  const added = comparePlans(plan(), allow).added;
  expect(keys(added)).toEqual(['weekly-meeting 2026-W08']);
  expect(added[0]?.skipped).toContain('outside 2026-W08');
  const removed = comparePlans(allow, plan()).removed;
  expect(keys(removed)).toEqual(['weekly-meeting 2026-W08']);
  expect(removed[0]?.skipped).toContain('outside 2026-W08');
});

it('a cadence that is gone or unresolved takes its rounds away, and no reason of a skip', () => {
  const { removed, unchanged } = comparePlans(plan(), plan([["'FREQ=WEEKLY;BYDAY=MO'", '定期']]));
  expect(removed).toHaveLength(51);
  expect(removed.every(({ skipped }) => skipped === null)).toBe(true);
  expect(unchanged).toBe(19);
});

it('a reminder that moves is told, though no date does', () => {
  const opens: [string, string] = ['opens: { workdaysBeforeDue: 1', 'opens: { workdaysBeforeDue: 5'];
  const reminder: [string, string] = [
    'checkpoints: [opening, { workdaysBeforeDue: 3',
    'checkpoints: [opening, { workdaysBeforeDue: 1',
  ];
  const { moved, unchanged } = comparePlans(plan([opens]), plan([opens, reminder]));
  expect(moved).toHaveLength(51);
  expect(unchanged).toBe(19);
  expect(moved.every(({ dates }) => dates.length === 0)).toBe(true);
  expect(moved.find(({ after }) => after.period === '2026-W12')?.reminders).toEqual({
    from: ['2026-03-11T09:00:00+08:00'],
    to: ['2026-03-13T09:00:00+08:00'],
  });
});

it('of one year: a round that moves over New Year is moved, not removed', () => {
  const years = [2025, 2026, 2027];
  const late: [string, string][] = [
    [
      "'FREQ=MONTHLY;BYMONTHDAY=-1', convention: preceding, outsidePeriod: skip",
      "'FREQ=MONTHLY;BYMONTHDAY=-1', convention: following, outsidePeriod: allow",
    ],
  ];
  // 31 January 2027 is a Sunday; of 2027 December's last day is a Friday and stays.
  const { moved, removed, added } = comparePlans(
    plan([], calendar, years),
    plan(late, calendar, years),
    2027,
  );
  expect([added.length, removed.length]).toEqual([0, 0]);
  expect(moved.every(({ before }) => before.dueAt?.startsWith('2027'))).toBe(true);
  expect(moved.map(({ after }) => after.period)).toContain('2027-01');
  const only = comparePlans(plan([], calendar, years), plan(late, calendar, years));
  expect(only.moved.length).toBeGreaterThan(moved.length);
});
