import { statutoryCalendar } from '../../../domain/calendar/statutory-calendar';
import { rehearseYear, type RehearseYear } from '../../../domain/rehearsal/rehearse-year';
import { policyWith } from '../cadence/default-policy';
import { behaviourWith, mixed } from './small-course';

const policy = policyWith();
const year = (other: Partial<RehearseYear> = {}) =>
  rehearseYear({
    policy,
    calendar: statutoryCalendar,
    year: 2026,
    units: 40,
    behaviour: mixed,
    seed: '1',
    collisionsAbove: 1,
    ...other,
  });

it('the same seed gives the same answer, another seed another', () => {
  expect(year()).toEqual(year());
  expect(year({ seed: '2' })).not.toEqual(year());
});

it('has every unit in every round that takes place, and nothing that it should not have', () => {
  expect(year()).toMatchObject({
    rounds: 70,
    unitRounds: 70 * 40,
    expectedMinusObserved: 0,
    observedMinusExpected: 0,
  });
});

it.each([
  ['on time', { 'on-time': '100%' }, { 'on-time': 70 * 40 }, { overdue: 0, missed: 0, false: 0 }],
  ['late', { late: '100%' }, { late: 70 * 40 }, { overdue: 70 * 40, false: 0 }],
  ['never', { never: '100%' }, { missed: 70 * 40 }, { overdue: 70 * 40, missed: 70 * 40, false: 0 }],
  [
    // Nobody accepts what comes of a meeting, so nobody finds it false: 51 of the 70 rounds.
    'false',
    { false: '100%' },
    { 'on-time': 51 * 40, false: 19 * 40 },
    { overdue: 0, missed: 0, false: 19 * 40 },
  ],
])('where all are %s, the verdicts say so', (_, shares, verdicts, grounds) => {
  const figures = year({ behaviour: behaviourWith(shares) });
  expect(figures.verdicts).toEqual(verdicts);
  expect(figures.grounds).toMatchObject(grounds);
});

it('draws shares as they were given', () => {
  const { verdicts } = year({ units: 120 });
  const share = (count = 0) => count / (70 * 120);
  expect(share(verdicts.late)).toBeCloseTo(0.15, 1.5);
  expect(share(verdicts.missed)).toBeCloseTo(0.1, 1.5);
});

it('tells how far it has come, from nothing to all', () => {
  const shares: number[] = [];
  const wanted = { policy, calendar: statutoryCalendar, year: 2026, units: 2, behaviour: mixed };
  rehearseYear({ ...wanted, seed: '1', collisionsAbove: 1 }, (share) => shares.push(share));
  expect(shares[0]).toBe(0);
  expect(Math.max(...shares)).toBe(1);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});
