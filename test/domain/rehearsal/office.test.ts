import type { Cadence } from '../../../domain/policy/schema';
import { none, whoOwes, type RehearsedOffice } from '../../../domain/rehearsal/office';
import { syntheticOffice } from '../../../domain/rehearsal/synthetic-office';
import { policyWith } from '../cadence/default-policy';

const office: RehearsedOffice = {
  kinds: ['county', 'town', 'village', 'town'],
  superiors: Int32Array.of(none, 0, 1, 0),
  people: 3,
  holders: new Map([
    ['secretary', Int32Array.of(0, 1, 2, 1)],
    ['head', Int32Array.of(none, 1, none, 2)],
  ]),
  groups: new Map([['pilot', Uint8Array.of(0, 0, 1, 1)]]),
};

it.each<[string, Cadence['owes'], number[], number[]]>([
  ['everybody', { unitKinds: 'all', post: 'secretary' }, [0, 1, 2, 3], [0, 1, 2, 1]],
  ['units of some kinds', { unitKinds: ['town'], post: 'secretary' }, [1, 3], [1, 1]],
  ['units that have the post', { unitKinds: 'all', post: 'head' }, [1, 3], [1, 2]],
  ['units of a group', { unitKinds: 'all', post: 'secretary', groups: ['pilot'] }, [2, 3], [2, 1]],
  ['a group that nobody is in', { unitKinds: 'all', post: 'secretary', groups: ['none'] }, [], []],
  ['a post that nobody has', { unitKinds: 'all', post: 'treasurer' }, [], []],
])('%s owe', (_, owes, units, people) => {
  const owing = whoOwes(office, owes);
  expect([[...owing.units], [...owing.people]]).toEqual([units, people]);
});

it('an invented office is a tree of many kinds in which some people hold two posts', () => {
  const policy = policyWith();
  const { kinds, superiors, people, holders } = syntheticOffice(policy, 2000, 'a seed');
  expect(kinds).toHaveLength(2000);
  expect(new Set(kinds).size).toBe(11);
  superiors.forEach((superior, unit) => expect(superior).toBeLessThan(Math.max(unit, 0) || 0.5));
  const secretaries = holders.get('secretary') ?? new Int32Array(0);
  expect(new Set(secretaries).size).toBe(people);
  const posts = new Map<number, number>();
  for (const person of secretaries) posts.set(person, (posts.get(person) ?? 0) + 1);
  expect([...posts.values()].filter((held) => held === 2).length).toBeGreaterThan(20);
  expect(syntheticOffice(policy, 2000, 'a seed')).toEqual({
    kinds,
    superiors,
    people,
    holders,
    groups: new Map(),
  });
});
