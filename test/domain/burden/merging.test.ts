import fc from 'fast-check';
import { checkPlan } from '../../../domain/burden/check-plan';
import { mergeGroups } from '../../../domain/burden/merging';
import { plainRoster } from '../../../domain/burden/roster-summary';
import { addDays, daysBetween } from '../../../domain/calendar/civil-date';
import { statutoryCalendar } from '../../../domain/calendar/statutory-calendar';
import { each, policyOf, type AllTerms } from './burden-policy';

const item = (cadence: string, date: string, subject: string | null = 'safety', as = 'inspection') => ({
  cadence,
  date,
  subject,
  class: as as 'inspection' | 'meeting',
});

it.each([
  ['on the last day', item('b', '2026-03-16'), 1],
  ['a day later', item('b', '2026-03-17'), 2],
  ['on the same day', item('b', '2026-03-01'), 1],
  ['of another subject', item('b', '2026-03-02', 'finance'), 2],
  ['of another class', item('b', '2026-03-02', 'safety', 'meeting'), 2],
  ['of a subject that nobody has said', item('b', '2026-03-02', null), 2],
  ['of the same cadence', item('a', '2026-03-02'), 2],
])('an item within 15 days, %s', (_, other, groups) => {
  expect(mergeGroups([item('a', '2026-03-01'), other], 15)).toHaveLength(groups);
});

it('two without a subject are not alike', () => {
  expect(mergeGroups([item('a', '2026-03-01', null), item('b', '2026-03-01', null)], 15)).toHaveLength(2);
});

it('merging never loses an item, and never puts together what is not alike', () => {
  const items = fc.array(
    fc.record({
      cadence: fc.constantFrom('a', 'b', 'c', 'd'),
      date: fc.integer({ min: 0, max: 365 }).map((days) => addDays('2026-01-01', days)),
      subject: fc.constantFrom('safety', 'finance', null),
      class: fc.constantFrom('inspection' as const, 'meeting' as const),
    }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 60 }), (all, withinDays) => {
      const groups = mergeGroups(all, withinDays);
      expect(new Set(groups.flat())).toEqual(new Set(all));
      expect(groups.flat()).toHaveLength(all.length);
      for (const group of groups.filter(({ length }) => length > 1)) {
        expect(new Set(group.map(({ class: of, subject }) => `${of} ${subject}`)).size).toBe(1);
        expect(group[0]?.subject).not.toBeNull();
        expect(new Set(group.map(({ cadence }) => cadence)).size).toBe(group.length);
        expect(daysBetween(group[0]?.date ?? '', group.at(-1)?.date ?? '')).toBeLessThanOrEqual(withinDays);
      }
    }),
  );
});

it('merging looks at items by their days, in whatever order they come', () => {
  const all = [
    item('a', '2026-03-01'),
    item('b', '2026-03-10'),
    item('c', '2026-03-20'),
    item('a', '2026-03-24'),
  ];
  const expected = mergeGroups(all, 15);
  expect(expected.map((group) => group.map(({ cadence }) => cadence).join(''))).toEqual(['ab', 'ca']);
  expect(mergeGroups([...all].reverse(), 15)).toEqual(expected);
});

const merging = { like: { kind: 'merging', of: ['inspection'], withinDays: 7, then: 'merge' } };

function proposals(cadences: AllTerms, limits: AllTerms = merging) {
  const policy = policyOf(cadences, limits);
  return checkPlan(policy, statutoryCalendar, 2026, plainRoster(policy));
}

const safety = (more = {}, burden = {}) =>
  each('quarter', { burden: { as: 'inspection', subject: 'safety', ...burden }, ...more });

it('two offices’ inspections of one unit are proposed as one, for the later day', () => {
  const early = { due: { recurrence: 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=26' } };
  const found = proposals({ one: safety(), other: safety(early) });
  expect(found).toHaveLength(4);
  expect(found[0]).toMatchObject({
    limit: 'like',
    consequence: 'merge',
    subject: { unitKinds: ['town'], cadences: ['other', 'one'], dates: ['2026-03-26', '2026-03-31'] },
    measured: '2',
    allowed: '1',
  });
  expect(found[0]?.message.en).toBe(
    'like: each town has 2 inspections on "safety" within 7 days (other 2026-03-26, one 2026-03-31), expected one: due 2026-03-31',
  );
});

it('inspections that go to different units stay as they are', () => {
  expect(proposals({ one: safety(), other: safety({ owes: { unitKinds: ['village'] } }) })).toEqual([]);
});

it('a class that the limit does not name stays as it is', () => {
  expect(proposals({ one: safety({}, { as: 'meeting' }), other: safety({}, { as: 'meeting' }) })).toEqual([]);
});

it('where a ground is enough, an item that has one stands alone', () => {
  const limits = { like: { ...merging.like, then: 'needs-ground' } };
  const ground = { zh: '上级专项', en: 'A special task from above' };
  expect(proposals({ one: safety(), other: safety() }, limits)).toHaveLength(4);
  expect(proposals({ one: safety(), other: safety({}, { ground }) }, limits)).toEqual([]);
});
