import { checkPlan } from '../../../domain/burden/check-plan';
import { plainRoster, type RosterSummary } from '../../../domain/burden/roster-summary';
import { statutoryCalendar } from '../../../domain/calendar/statutory-calendar';
import { each, policyOf } from './burden-policy';

const cadences = {
  list: each('month'),
  forms: each('month'),
  later: each('month', { due: { at: '17:00' } }),
};

/** Two people in towns; one of them is also the only one in a county. */
const roster: RosterSummary = {
  units: [{ name: 'towns', kind: 'town', level: 1, count: 2, groups: [] }],
  leaders: [
    { person: 'p1', holds: [{ line: 'towns', post: 'secretary' }] },
    { person: 'p2', holds: [{ line: 'towns', post: 'secretary' }] },
    { person: 'p3', holds: [{ line: 'towns', post: 'office-contact' }] },
  ],
};

function mails(limit: { per: string; each: string }, terms = cadences, of: RosterSummary = roster) {
  const policy = policyOf(terms, { mails: { kind: 'cap', of: 'mail', atMost: 0, ...limit } });
  return checkPlan(policy, statutoryCalendar, 2026, of).map(({ subject, measured }) => [
    subject.person ?? subject.unitKinds?.join() ?? 'office',
    subject.period,
    Number(measured),
  ]);
}

it('one mail a person and wave, whatever it carries', () => {
  // Openings at 09:00 go out together, then what is due at 17:00, then what is due at 18:00, the next morning.
  expect(mails({ per: 'person', each: 'month' })[2]).toEqual(['p1', '2026-03', 3]);
  // The wave for 31 March at 18:00 leaves on 1 April: that month has one more, and no person at the other post has any.
  const days = mails({ per: 'person', each: 'day' }).filter(([, day]) =>
    String(day).startsWith('2026-04-01'),
  );
  expect(days).toEqual([['p1', '2026-04-01', 1]]);
});

it('an office sends what all its people get', () => {
  const [ofOne, ofAll] = [mails({ per: 'person', each: 'year' }), mails({ per: 'office', each: 'year' })];
  expect(ofOne).toEqual([['p1', '2026', 36]]);
  expect(ofAll).toEqual([['office', '2026', 72]]);
});

it('a unit gets what its posts get', () => {
  const more = { ...cadences, clerks: each('month', { owes: { post: 'office-contact' } }) };
  expect(mails({ per: 'unit', each: 'year' }, more)).toEqual([['town', '2026', 36 + 24]]);
});

it('without a roster each post is a person of its own', () => {
  const policy = policyOf(cadences);
  const people = plainRoster(policy).leaders;
  expect(people).toHaveLength(11);
  expect(mails({ per: 'person', each: 'year' }, cadences, plainRoster(policy))).toEqual([
    ['town/secretary', '2026', 36],
  ]);
});

it('a mail names all that it carries, and needs a ground for all of it', () => {
  const ground = { zh: '汛期', en: 'The flood season' };
  const grounded = (has: object) => each('month', { burden: { as: 'request', ...has } });
  const find = (first: object, second: object) => {
    const limits = {
      mails: { kind: 'cap', of: 'mail', per: 'person', each: 'year', atMost: 0, then: 'needs-ground' },
    };
    const policy = policyOf({ first: grounded(first), second: grounded(second) }, limits);
    return checkPlan(policy, statutoryCalendar, 2026, roster).map(({ subject }) => subject.cadences);
  };
  expect(find({ ground }, { ground })).toEqual([]);
  expect(find({ ground }, {})).toEqual([['first', 'second']]);
  expect(find({}, { ground })).toEqual([['first', 'second']]);
});
