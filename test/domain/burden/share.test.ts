import fc from 'fast-check';
import { checkPlan } from '../../../domain/burden/check-plan';
import { plainRoster } from '../../../domain/burden/roster-summary';
import { shareFindings, type ShareItem } from '../../../domain/burden/share';
import { statutoryCalendar } from '../../../domain/calendar/statutory-calendar';
import { each, limitOf, policyOf } from './burden-policy';

const fifth = {
  of: 'inspection',
  subject: 'party-building',
  atLeast: '1/5',
  measure: 'items',
  over: 'both',
  each: 'year',
};

const item = (subject: string | null, more: Partial<ShareItem> = {}): ShareItem => ({
  class: 'inspection',
  subject,
  hours: null,
  times: 1,
  date: '2026-05-06',
  ground: null,
  cadence: 'a-cadence',
  ...more,
});

const items = (ofSubject: number, others: number): ShareItem[] => [
  ...Array.from({ length: ofSubject }, () => item('party-building')),
  ...Array.from({ length: others }, () => item('safety')),
];

const always = () => true;

function measured(terms: object, all: readonly ShareItem[]): string[] {
  return shareFindings(limitOf('share', { ...fifth, ...terms }), all, 'plan', always).map(
    (found) => found.measured,
  );
}

it.each([
  ['20 % of 15 is exactly 3', {}, items(3, 12), []],
  ['2 of 15 are less', {}, items(2, 13), ['2/15']],
  ['none of one', {}, items(0, 1), ['0/1']],
  ['of nothing there is no share', {}, [], []],
  ['a third of three is one', { atLeast: '1/3' }, items(1, 2), []],
  ['a ceiling that is met', { atLeast: undefined, atMost: '1/5' }, items(3, 12), []],
  ['a ceiling that is passed', { atLeast: undefined, atMost: '1/5' }, items(4, 12), ['4/16']],
  ['both bounds', { atLeast: '1/5', atMost: '1/4' }, items(1, 2), ['1/3']],
  ['another class does not count', {}, [...items(1, 4), item('safety', { class: 'meeting' })], []],
  ['no subject counts among the others', {}, [...items(1, 4), item(null)], ['1/6']],
  [
    'a round of three counts as three',
    {},
    [item('party-building', { times: 3 }), item('safety', { times: 12 })],
    [],
  ],
])('%s', (_, terms, all, expected) => {
  expect(measured(terms, all)).toEqual(expected);
});

it.each([
  ['hours, of each time', 2, 8, []],
  ['one hour less', 1, 8, ['1/9']],
])('%s', (_, own, others, expected) => {
  const all = [item('party-building', { hours: own }), item('safety', { hours: others / 2, times: 2 })];
  expect(measured({ measure: 'hours' }, all)).toEqual(expected);
});

it('where one item does not say its hours, the share is unknown', () => {
  const all = [item('party-building', { hours: 9 }), item('safety', { cadence: 'silent' })];
  const [found] = shareFindings(limitOf('share', { ...fifth, measure: 'hours' }), all, 'plan', always);
  expect(found).toMatchObject({ measured: 'unknown', allowed: '1/5', subject: { cadences: ['silent'] } });
  expect(found?.message.en).toContain('expected the hours of silent, found none');
});

it('a share is refused exactly where five times the part is less than the whole', () => {
  const count = fc.integer({ min: 0, max: 400 });
  fc.assert(
    fc.property(count, count, (own, others) => {
      const all = [item('party-building', { times: own }), item('safety', { times: others })];
      const expected = 5 * own < own + others ? [`${own}/${own + others}`] : [];
      expect(measured({}, own + others === 0 ? [] : all)).toEqual(expected);
    }),
  );
});

it('periods are judged each by itself, in their order', () => {
  const all = [
    item('safety', { date: '2026-07-01' }),
    item('party-building', { date: '2026-06-30' }),
    item('safety', { date: '2026-02-01' }),
  ];
  const found = shareFindings(limitOf('share', { ...fifth, each: 'quarter' }), all, 'plan', always);
  expect(found.map(({ subject }) => subject.period)).toEqual(['2026-Q1', '2026-Q3']);
});

it('where a ground is enough, what has one does not pull the share down', () => {
  const ground = { zh: '事故', en: 'An accident' };
  const all = [...items(1, 4), item('safety', { ground })];
  expect(measured({ then: 'needs-ground' }, all)).toEqual([]);
  expect(measured({ then: 'refuse' }, all)).toEqual(['1/6']);
});

describe('over a year', () => {
  const inspection = (subject: string) => ({ burden: { as: 'inspection', subject } });
  const cadences = {
    safety: each('month', inspection('safety')),
    finance: each('quarter', inspection('finance')),
    party: each('quarter', inspection('party-building')),
  };
  const policy = (over: string) =>
    policyOf(cadences, { fifth: { kind: 'share', ...fifth, over, each: 'quarter' } });
  const took = { items: [item('safety', { date: '2026-02-03', cadence: 'visit-7' })], until: '2026-06-29' };

  function shares(over: string, happened: Parameters<typeof checkPlan>[4] = null) {
    const rules = policy(over);
    return checkPlan(rules, statutoryCalendar, 2026, plainRoster(rules), happened).map(
      ({ subject, measured: share }) => `${subject.period} ${share} ${subject.cadences?.join()}`,
    );
  }

  it('a plan of one in five passes', () => {
    expect(shares('plan')).toEqual([]);
  });

  it('what happened is judged beside it, once its period has ended', () => {
    const more = { ...took, items: [...took.items, item('safety', { date: '2026-04-03' })] };
    expect(shares('both', more)).toEqual(['2026-Q1 0/1 visit-7']);
    expect(shares('both', { ...more, until: '2026-06-30' })).toHaveLength(2);
    expect(shares('happened', took)).toEqual(['2026-Q1 0/1 visit-7']);
    expect(shares('plan', took)).toEqual([]);
    expect(shares('both')).toEqual([]);
  });

  it('says whether it was planned or held', () => {
    const rules = policy('both');
    const [found] = checkPlan(rules, statutoryCalendar, 2026, plainRoster(rules), took);
    expect(found?.message).toEqual({
      zh: 'fifth：2026 年一季度实际开展的督查检查中“party-building”占 0/1（按项数），应不少于 1/5',
      en: 'fifth: "party-building" has 0/1 of the inspections held in first quarter of 2026 (items), expected at least 1/5',
    });
  });
});
