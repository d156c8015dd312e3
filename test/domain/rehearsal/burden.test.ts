import type { Policy } from '../../../domain/policy/schema';
import { Tally } from '../../../domain/rehearsal/figures';
import { percentilesOf } from '../../../domain/rehearsal/percentiles';
import { runCourse } from '../../../domain/rehearsal/run';
import { policyWith } from '../cadence/default-policy';
import { behaviourWith, courseOf } from './small-course';

/** The default policy, as if it did not say what its cadences cost. */
const policy = policyWith();
for (const cadence of Object.values(policy.cadences)) delete cadence.burden;
const title = { zh: '限额', en: 'a cap' };

function figuresOf(rules: Policy, holders: number[], moreThan = 1) {
  const course = courseOf(rules, holders, behaviourWith({ 'on-time': '100%' }));
  const tally = new Tally(course);
  runCourse(course, (event) => tally.take(event));
  return tally.figures(moreThan);
}

const burdenOf = (...given: Parameters<typeof figuresOf>) => figuresOf(...given).burden;

it.each([
  ['none', [], { p50: 0, p95: 0, max: 0 }],
  ['one', [[7]], { p50: 7, p95: 7, max: 7 }],
  [
    'an even number',
    [
      [1, 2],
      [3, 4],
    ],
    { p50: 2, p95: 4, max: 4 },
  ],
  ['twenty', [Array.from({ length: 20 }, (_, at) => at + 1)], { p50: 10, p95: 19, max: 20 }],
  ['zeros too', [[0, 0, 0], [5]], { p50: 0, p95: 5, max: 5 }],
])('percentiles by nearest rank of %s', (_, rows, percentiles) => {
  expect(percentilesOf(rows)).toEqual(percentiles);
});

it('counts the days on which a unit has more due than it should', () => {
  // In 2026 twelve months end, four of them with a quarter, two of these with a half-year and one with the year;
  // the last days of August and November are Mondays, on which a week is due as well.
  expect(burdenOf(policy, [0, 1]).collisions).toEqual({ moreThan: 1, unitDays: 2 * 6, most: 4 });
  expect(burdenOf(policy, [0, 1], 3).collisions).toEqual({ moreThan: 3, unitDays: 2, most: 4 });
  expect(burdenOf(policy, [0, 1], 4).collisions).toMatchObject({ unitDays: 0 });
});

it('counts the meetings of a leader in all posts, and none where no cadence is one', () => {
  expect(burdenOf(policy, [0, 0, 1]).meetingsPerLeaderWeek.max).toBe(0);
  const meeting = structuredClone(policy);
  const weekly = meeting.cadences['weekly-meeting'];
  if (weekly) weekly.burden = { as: 'meeting' };
  // The two leaders have two and one in a week, but for the weeks without a meeting.
  expect(burdenOf(meeting, [0, 0, 1]).meetingsPerLeaderWeek).toEqual({ p50: 1, p95: 2, max: 2 });
});

it('holds the year against the caps of the policy', () => {
  const cap = { kind: 'cap' as const, title, then: 'warn' as const };
  const capped: Policy = {
    ...policy,
    limits: {
      'five-a-month': { ...cap, of: 'request', per: 'unit', each: 'month', atMost: 5 },
      'office-a-year': { ...cap, of: 'request', per: 'office', each: 'year', atMost: 69 },
      'no-mail-a-day': { ...cap, of: 'mail', per: 'person', each: 'day', atMost: 0 },
      'no-training': { ...cap, of: 'training', per: 'person', each: 'quarter', atMost: 0 },
      'other-kind': { kind: 'staleness', title, then: 'warn', of: 'case', workdaysWithoutChange: 3 },
    },
  };
  const { mails, burden } = figuresOf(capped, [0, 1, 1]);
  expect(burden.caps.map(({ name, most, over }) => [name, most, over])).toEqual([
    // Six months ask for more than five things; December for four weeks, the month, the quarter, the half and the year.
    ['five-a-month', 8, 6 * 3],
    ['office-a-year', 70, 1],
    // Nobody who is on time has two mails on one day.
    ['no-mail-a-day', 1, mails],
    ['no-training', 0, 0],
  ]);
});
