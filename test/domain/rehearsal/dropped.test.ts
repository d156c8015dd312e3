import { Entries } from '../../../domain/rehearsal/entries';
import type { RehearsedEvent } from '../../../domain/rehearsal/event';
import { expectEntries } from '../../../domain/rehearsal/expected';
import { observe } from '../../../domain/rehearsal/observed';
import { policyWith } from '../cadence/default-policy';
import { courseOf, eventsOf, mixed } from './small-course';

// The year's assessment is the county's alone: a round of one unit.
const annual = policyWith();
const assessment = annual.cadences['annual-assessment'];
if (assessment) assessment.owes = { ...assessment.owes, unitKinds: ['county'] };
const course = courseOf(annual, [0, 1, 2, 2, 3], mixed);
const events = eventsOf(course);
const places = { units: course.office.kinds.length, people: course.office.people };

/** Expected minus observed, and the other way, where only some events have been seen. */
function differences(seen: readonly RehearsedEvent[]): [missing: number, extra: number] {
  const expected = new Entries(places);
  const observed = new Entries(places);
  expectEntries(course, expected);
  for (const event of seen) observe(observed, event);
  return [expected.minus(observed), observed.minus(expected)];
}

const ofAssessment = (event: RehearsedEvent): boolean =>
  event.kind !== 'mail' && course.rounds[event.round]?.cadence === 'annual-assessment';
/** A unit's only verdict in some other round. */
const verdict = events.find(
  (event) => event.kind === 'verdict' && event.verdict === 'on-time' && !ofAssessment(event),
);
const mail = events.find((event) => event.kind === 'mail');

it('counts nothing where nothing is lost', () => {
  expect(differences(events)).toEqual([0, 0]);
});

it('counts three entries where a round of one unit, a verdict and a mail are lost', () => {
  const opened = events.filter((event) => event.kind === 'opened').filter(ofAssessment);
  expect(opened.map((event) => event.kind === 'opened' && [...event.owing.units])).toEqual([[0]]);
  const kept = events.filter((event) => !ofAssessment(event) && event !== verdict && event !== mail);
  expect(differences(kept)).toEqual([3, 0]);
});

it.each([
  ['a round of one unit', events.filter((event) => !ofAssessment(event))],
  ['a verdict', events.filter((event) => event !== verdict)],
  ['a mail', events.filter((event) => event !== mail)],
])('%s that is lost is one entry', (_, kept) => {
  expect(kept.length).toBeLessThan(events.length);
  expect(differences(kept)).toEqual([1, 0]);
});

it('what nobody expects is counted on the other side', () => {
  const sunday = Date.parse('2026-03-01T10:00:00+08:00');
  const extra: RehearsedEvent = { kind: 'mail', at: sunday, person: 0, duties: [{ round: 0, unit: 0 }] };
  expect(differences([...events, extra])).toEqual([0, 1]);
});

it('another verdict, and a mail that speaks of less, are entries that are not as expected', () => {
  const changed = events.map((event): RehearsedEvent => {
    if (event === verdict && event.kind === 'verdict') return { ...event, verdict: 'late' };
    return event;
  });
  expect(differences(changed)).toEqual([1, 1]);
  const long = events.find((event) => event.kind === 'mail' && event.duties.length > 1);
  const shortened = events.map((event): RehearsedEvent =>
    event === long && event.kind === 'mail' ? { ...event, duties: event.duties.slice(1) } : event,
  );
  expect(differences(shortened)).toEqual([1, 1]);
});
