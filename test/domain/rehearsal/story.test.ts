import { instantAt } from '../../../domain/calendar/civil-time';
import type { RehearsedEvent } from '../../../domain/rehearsal/event';
import { policyWith } from '../cadence/default-policy';
import { behaviourWith, courseOf, eventsOf, mixed, only, shortTime } from './small-course';

const policy = policyWith();
const weekly = only(policy, 'weekly-meeting');
const monthly = only(policy, 'monthly-list');

/** One line an event, without the rounds. */
function lineOf(event: RehearsedEvent): string {
  const at = `${shortTime(event.at)} ${event.kind}`;
  if (event.kind === 'opened') return `${at} ${event.compiled.period}`;
  if (event.kind === 'mail')
    return `${at} to ${event.person} of ${event.duties.map(({ unit }) => unit).join(' and ')}`;
  if (event.kind === 'verdict') return `${at} ${event.unit} ${event.verdict} ${event.reason}`;
  return `${at} ${event.unit}${event.kind === 'ground' ? ` ${event.ground}` : ''}`;
}

/** The second week of March: due on Monday the ninth, opened on the Friday before. */
const secondWeek = (course: ReturnType<typeof courseOf>) => ({
  ...course,
  rounds: course.rounds.filter(({ period }) => period === '2026-W11'),
});

it('asks whoever is silent at the opening and again after the due date, in the hours of the office', () => {
  const course = secondWeek(courseOf(weekly, [0], behaviourWith({ never: '100%' })));
  expect(eventsOf(course).map(lineOf)).toEqual([
    '2026-03-06 09:00 opened 2026-W11',
    '2026-03-06 09:15 mail to 0 of 0',
    '2026-03-09 18:00 ground 0 overdue',
    '2026-03-10 08:30 mail to 0 of 0',
    '2026-03-11 18:00 verdict 0 missed not-received',
    '2026-03-11 18:00 ground 0 missed',
  ]);
});

it('writes one mail to a person with two posts, and none of what has been answered meanwhile', () => {
  const behaviour = behaviourWith({ 'on-time': '100%' });
  const lines = eventsOf(secondWeek(courseOf(weekly, [0, 1, 0], behaviour))).map(lineOf);
  const mails = lines.filter((line) => line.includes('mail'));
  expect(mails).toEqual(['2026-03-06 09:15 mail to 0 of 0 and 2', '2026-03-06 09:15 mail to 1 of 1']);
  expect(lines.slice(-3)).toEqual(
    [0, 1, 2].map((unit) => `2026-03-11 18:00 verdict ${unit} on-time received`),
  );
});

it('an outcome that comes after the close supersedes what the close decided', () => {
  const behaviour = behaviourWith(
    { late: '100%' },
    { reports: { workdaysBeforeDue: 5, workdaysAfterDue: 20 } },
  );
  const events = eventsOf(courseOf(weekly, [0, 1, 2], behaviour, { months: '03' }));
  const chains = new Map<string, string[]>();
  for (const event of events) {
    if (event.kind !== 'verdict') continue;
    const key = `${event.round} ${event.unit}`;
    chains.set(key, [...(chains.get(key) ?? []), event.verdict]);
  }
  const seen = new Set([...chains.values()].map((chain) => chain.join(' then ')));
  expect(seen).toEqual(new Set(['late', 'missed then late']));
});

it('the office accepts what it is asked to accept, and finds false ones out after the close', () => {
  const course = (deed: string) =>
    courseOf(monthly, [0], behaviourWith({ [deed]: '100%' }), { months: '03' });
  const kinds = (deed: string) => eventsOf(course(deed)).map(({ kind }) => kind);
  expect(kinds('on-time')).toEqual(expect.arrayContaining(['received', 'accepted', 'verdict']));
  const found = eventsOf(course('false')).map(lineOf);
  expect(found.join()).not.toContain('accepted');
  expect(found.slice(-3)).toEqual([
    '2026-04-02 18:00 verdict 0 on-time received',
    '2026-04-08 18:00 verdict 0 false found-false',
    '2026-04-08 18:00 ground 0 false',
  ]);
});

it('a wave that leaves at the instant of a look takes along what the look asks', () => {
  // On 4 January, a Sunday that is worked, the week opens at 08:50 and the month at 09:00, when the week's wave leaves.
  const opensEarlier: [string, string] = [
    "opens: { workdaysBeforeDue: 1, at: '09:00' }",
    "opens: { workdaysBeforeDue: 1, at: '08:50' }",
  ];
  const both = only(policyWith(opensEarlier), 'weekly-meeting', 'monthly-list');
  const course = courseOf(both, [0], behaviourWith({ 'on-time': '100%' }), { months: '01' });
  const mails = eventsOf(course).filter(({ kind, at }) => kind === 'mail' && shortTime(at) < '2026-01-05');
  expect(mails.map(lineOf)).toEqual(['2026-01-04 09:00 mail to 0 of 0 and 0']);
});

it('a duty that is asked for twice before a wave leaves is spoken of once', () => {
  const rare: [string, string][] = [
    ['waveEverySeconds: 900', 'waveEverySeconds: 28800'],
    ['{ workdaysBeforeDue: 3', '{ workdaysBeforeDue: 1'],
    ["at: '09:00' }, due", "at: '10:00' }, due"],
  ];
  const behaviour = behaviourWith({ never: '100%' });
  const course = secondWeek(courseOf(only(policyWith(...rare), 'weekly-meeting'), [0], behaviour));
  const [mail] = eventsOf(course).filter(({ kind }) => kind === 'mail');
  expect(mail && lineOf(mail)).toBe('2026-03-06 16:00 mail to 0 of 0');
});

it('everything comes in the order of time, and nobody works at night or on a day of rest', () => {
  const course = courseOf(policy, [0, 1, 1], mixed);
  const events = eventsOf(course);
  const times = events.map(({ at }) => at);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  const acts = events.filter(({ kind }) => kind === 'received' || kind === 'mail');
  expect(acts.length).toBeGreaterThan(200);
  for (const { at } of acts) {
    const day = shortTime(at).slice(0, 10);
    expect(course.calendar.day(day).workday).toBe(true);
    expect(at).toBeGreaterThanOrEqual(instantAt(day, '08:30', 'Asia/Shanghai').getTime());
    expect(at).toBeLessThanOrEqual(instantAt(day, '18:00', 'Asia/Shanghai').getTime());
  }
});
