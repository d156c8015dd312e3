import { checkPlan } from '../../../domain/burden/check-plan';
import { plainRoster } from '../../../domain/burden/roster-summary';
import { statutoryCalendar } from '../../../domain/calendar/statutory-calendar';
import { each, policyOf, type AllTerms, type Terms } from './burden-policy';

function findings(cadences: AllTerms, limit: Terms, roster = plainRoster) {
  const policy = policyOf(cadences, { cap: { kind: 'cap', ...limit } });
  return checkPlan(policy, statutoryCalendar, 2026, roster(policy));
}

const meeting = { burden: { as: 'meeting' } };
const weekly = { weekly: each('week', meeting) };

it.each([
  // 2026 has 52 Mondays, and the week of 16 February has no working day.
  ['a week', { of: 'meeting', per: 'unit', each: 'week', atMost: 1 }, 0],
  ['a month, as many as Mondays can be', { of: 'meeting', per: 'unit', each: 'month', atMost: 5 }, 0],
  ['a year, exactly as many as there are', { of: 'meeting', per: 'unit', each: 'year', atMost: 51 }, 0],
  ['a year, one fewer', { of: 'meeting', per: 'unit', each: 'year', atMost: 50 }, 1],
  ['another class', { of: 'inspection', per: 'unit', each: 'year', atMost: 0 }, 0],
])('a weekly meeting against a cap %s', (_, limit, count) => {
  expect(findings(weekly, limit)).toHaveLength(count);
});

it('says who has how many of what, when, and how many there may be', () => {
  const [found, ...others] = findings(weekly, { of: 'meeting', per: 'unit', each: 'year', atMost: 50 });
  expect(others).toEqual([]);
  expect(found).toEqual({
    limit: 'cap',
    consequence: 'warn',
    path: 'limits.cap',
    message: {
      zh: 'cap：每个乡镇（街道）在 2026 年有会议 51 次（weekly），上限为每年 50 次',
      en: 'cap: each town has 51 meetings in 2026 (weekly), expected at most 50 a year',
    },
    subject: { unitKinds: ['town'], cadences: ['weekly'], period: '2026' },
    measured: '51',
    allowed: '50',
  });
});

it('several cadences of a class add up in one unit, and in no other', () => {
  const cadences = {
    'town-list': each('month', { burden: { as: 'request' } }),
    'all-forms': each('month', { burden: { as: 'request' }, owes: { unitKinds: ['town', 'village'] } }),
  };
  const found = findings(cadences, { of: 'request', per: 'unit', each: 'month', atMost: 1 });
  expect(found.map(({ subject }) => subject.period)).toHaveLength(12);
  expect(found[0]?.subject).toEqual({
    unitKinds: ['town'],
    cadences: ['all-forms', 'town-list'],
    period: '2026-01',
  });
});

it('a round that asks for several outcomes counts as often', () => {
  const cadences = { visits: each('quarter', { burden: { as: 'inspection' }, count: { atLeast: 3 } }) };
  const limit = { of: 'inspection', per: 'unit', each: 'quarter' };
  expect(findings(cadences, { ...limit, atMost: 3 })).toEqual([]);
  expect(findings(cadences, { ...limit, atMost: 2 }).map(({ measured }) => measured)).toEqual([
    '3',
    '3',
    '3',
    '3',
  ]);
});

it('the first week of a year is counted whole, with the days that it has in the year before', () => {
  // 2026-W01 begins on 29 December 2025; both meetings of that week are due before New Year.
  const cadences = {
    first: each('week', meeting),
    second: each('week', { ...meeting, due: { recurrence: 'FREQ=WEEKLY;BYDAY=TU' } }),
  };
  const found = findings(cadences, { of: 'meeting', per: 'unit', each: 'week', atMost: 1 });
  expect(found[0]?.subject.period).toBe('2026-W01');
  expect(found.at(-1)?.subject.period).toBe('2026-W53');
});

it('a person who holds two posts has the meetings of both, and none of them twice', () => {
  const cadences = {
    joint: each('month', { ...meeting, owes: { unitKinds: ['town', 'village'] } }),
    village: each('month', { ...meeting, owes: { unitKinds: ['village'] } }),
  };
  const roster = () => ({
    units: [
      { name: 'towns', kind: 'town' as const, level: 1, count: 3, groups: [] },
      { name: 'villages', kind: 'village' as const, level: 2, count: 40, groups: [] },
    ],
    leaders: [
      { person: 'p1', holds: [{ line: 'towns', post: 'secretary' }] },
      {
        person: 'p2',
        holds: [
          { line: 'towns', post: 'secretary' },
          { line: 'villages', post: 'secretary' },
        ],
      },
      { person: 'p3', holds: [{ line: 'villages', post: 'secretary' }] },
      { person: 'p4', holds: [{ line: 'villages', post: 'office-contact' }] },
    ],
  });
  const limit = { of: 'meeting', per: 'person', each: 'year' };
  expect(
    findings(cadences, { ...limit, atMost: 12 }, roster).map(({ subject, measured }) => [subject, measured]),
  ).toEqual([[{ person: 'p2', people: 2, cadences: ['joint', 'village'], period: '2026' }, '24']]);
  expect(findings(cadences, { ...limit, atMost: 24 }, roster)).toEqual([]);
});

it('an office is counted by its rounds, to however many units they go', () => {
  const cadences = { notice: each('month', { burden: { as: 'document' }, owes: { unitKinds: 'all' } }) };
  const limit = { of: 'document', per: 'office', each: 'year' };
  expect(findings(cadences, { ...limit, atMost: 12 })).toEqual([]);
  expect(findings(cadences, { ...limit, atMost: 11 })[0]?.subject).toEqual({
    office: true,
    cadences: ['notice'],
    period: '2026',
  });
});

it('only units of a group have what is asked of the group', () => {
  const cadences = { looks: each('month', { burden: { as: 'inspection' }, owes: { groups: ['lax'] } }) };
  const line = (name: string, groups: string[]) => ({
    name,
    kind: 'town' as const,
    level: 1,
    count: 1,
    groups,
  });
  const roster = (groups: string[]) => () => ({ units: [line('one', groups)], leaders: [] });
  const limit = { of: 'inspection', per: 'unit', each: 'year', atMost: 0 };
  expect(findings(cadences, limit, roster(['lax', 'pilot']))).toHaveLength(1);
  expect(findings(cadences, limit, roster(['pilot']))).toEqual([]);
});

it('where a ground is enough, what has one is not counted', () => {
  const ground = { zh: '汛期', en: 'The flood season' };
  const limit = { of: 'request', per: 'unit', each: 'year', atMost: 4, then: 'needs-ground' };
  const cadences = (burden: object) => ({
    forms: each('quarter', { burden: { as: 'request' } }),
    flood: each('month', { burden: { as: 'request', ...burden } }),
  });
  expect(findings(cadences({}), limit).map(({ measured }) => measured)).toEqual(['16']);
  expect(findings(cadences({ ground }), limit)).toEqual([]);
  expect(findings(cadences({ ground }), { ...limit, then: 'refuse' })).toHaveLength(1);
});
