import { checkPlan } from '../../../domain/burden/check-plan';
import { plainRoster } from '../../../domain/burden/roster-summary';
import { statutoryCalendar } from '../../../domain/calendar/statutory-calendar';
import { each, policyOf } from './burden-policy';

type Roster = ReturnType<typeof plainRoster>;

function findings(terms: Record<string, unknown>, limit: object = {}, roster?: Roster) {
  const policy = policyOf({ rhythm: terms }, { down: { kind: 'handing-down', levelsAtMost: 1, ...limit } });
  return checkPlan(policy, statutoryCalendar, 2026, roster ?? plainRoster(policy));
}

const levels = (levelsDown: number, more = {}) => ({ burden: { as: 'meeting', levelsDown, ...more } });
const threeLevels = { owes: { unitKinds: ['county', 'town', 'village'], post: 'secretary' } };

it.each([
  ['says that it stays in its circle', each('week', levels(0)), []],
  ['says one level', each('week', levels(1)), []],
  ['says two levels', each('week', levels(2)), ['2']],
  ['says two levels, once a year', each('year', levels(2)), ['2']],
  ['says nothing and is owed on one level', each('week'), []],
  ['says nothing and is owed on three levels', each('week', threeLevels), ['2']],
  [
    'says nothing and is owed by all',
    each('month', { owes: { unitKinds: 'all', post: 'secretary' } }),
    ['3'],
  ],
  ['is owed on three levels once a quarter', each('quarter', threeLevels), []],
])('a rhythm that %s', (_, terms, measured) => {
  expect(findings(terms).map((found) => found.measured)).toEqual(measured);
});

it('a rhythm that says less than its roster shows is told where and by whom', () => {
  const [found] = findings(each('week', { ...threeLevels, ...levels(1) }));
  expect(found).toMatchObject({
    path: 'cadences.rhythm.burden.levelsDown',
    subject: { cadence: 'rhythm', unitKinds: ['county', 'town', 'village'] },
    allowed: '1',
  });
  expect(found?.message.en).toBe(
    'down: "week" is handed down 2 levels (it says 1, but each county and town and village owes it), expected at most 1',
  );
});

it('the roster says on which levels units stand, and which are there at all', () => {
  const line = (kind: 'town' | 'village' | 'county', level: number, count = 1) => ({
    name: kind,
    kind,
    level,
    count,
    groups: [],
  });
  const flat = { units: [line('county', 0), line('town', 1), line('village', 1)], leaders: [] };
  const empty = { units: [line('county', 0), line('town', 1), line('village', 2, 0)], leaders: [] };
  const terms = each('week', threeLevels);
  expect([flat, empty].map((roster) => findings(terms, {}, roster))).toEqual([[], []]);
});

it('where a ground is enough, a rhythm with one passes', () => {
  const limit = { then: 'needs-ground' };
  const ground = { zh: '防汛', en: 'Floods' };
  expect(findings(each('week', levels(2)), limit)).toHaveLength(1);
  expect(findings(each('week', levels(2, { ground })), limit)).toEqual([]);
});

describe("a superior's own duty", () => {
  const findOf = (superiorDuties: string, terms: object) => {
    const limit = { stay: { kind: 'delegation', levelsAtMost: 1, superiorDuties, then: 'refuse' } };
    const policy = policyOf({ duty: each('quarter', { ...terms }) }, limit);
    return checkPlan(policy, statutoryCalendar, 2026, plainRoster(policy));
  };
  const own = { owes: { unitKinds: ['county'], post: 'secretary', superiorDuty: true } };

  it.each([
    ['stay', { ...own, ...levels(1) }, 1],
    ['may-go-down', { ...own, ...levels(1) }, 0],
    ['stay', { ...own, ...levels(0) }, 0],
    ['stay', { ...own }, 0],
    ['stay', { ...levels(1) }, 0],
  ])('superiorDuties: %s, %j', (superiorDuties, terms, count) => {
    expect(findOf(superiorDuties, terms)).toHaveLength(count);
  });
});
