import { checkPlan } from '../../../domain/burden/check-plan';
import { plainRoster } from '../../../domain/burden/roster-summary';
import { statutoryCalendar } from '../../../domain/calendar/statutory-calendar';
import { each, policyOf, type AllTerms } from './burden-policy';

function findings(cadences: AllTerms, period: string, then = 'warn') {
  const policy = policyOf(cadences, { once: { kind: 'material-once', each: period, then } });
  return checkPlan(policy, statutoryCalendar, 2026, plainRoster(policy));
}

const asks = (period: 'month' | 'quarter', materials: string[], more = {}) =>
  each(period, { burden: { as: 'request', materials, ...more } });

it.each([
  ['once a quarter by one cadence', { one: asks('quarter', ['roll']) }, 0],
  ['by two cadences', { one: asks('quarter', ['roll']), other: asks('quarter', ['ledger', 'roll']) }, 4],
  ['each month, three times a quarter', { one: asks('month', ['roll']) }, 4],
  [
    'by two, of different materials',
    { one: asks('quarter', ['roll']), other: asks('quarter', ['ledger']) },
    0,
  ],
  ['by none', { one: each('month', { burden: { as: 'request' } }) }, 0],
  [
    'of different units',
    {
      one: asks('quarter', ['roll']),
      other: { ...asks('quarter', ['roll']), owes: { unitKinds: ['village'], post: 'secretary' } },
    },
    0,
  ],
])('a material that is asked for %s', (_, cadences, count) => {
  expect(findings(cadences, 'quarter')).toHaveLength(count);
});

it('names the material, the unit, and everyone who asks', () => {
  const [found] = findings({ one: asks('quarter', ['roll']), other: asks('quarter', ['roll']) }, 'half-year');
  expect(found?.subject).toEqual({
    unitKinds: ['town'],
    cadences: ['one', 'other'],
    period: '2026-H1',
    material: 'roll',
  });
  expect(found?.message.en).toBe(
    'once: each town is asked for the material "roll" 4 times in first half year of 2026 (one 2026-03-31, other 2026-03-31, one 2026-06-30, other 2026-06-30), expected once a half-year',
  );
});

it('where a ground is enough, asking again with one is allowed', () => {
  const cadences = (more: object) => ({
    one: asks('quarter', ['roll']),
    other: asks('quarter', ['roll'], more),
  });
  const ground = { zh: '换届', en: 'An election' };
  expect(findings(cadences({}), 'quarter', 'needs-ground')).toHaveLength(4);
  expect(findings(cadences({ ground }), 'quarter', 'needs-ground')).toEqual([]);
});
