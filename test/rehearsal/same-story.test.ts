import { findFalse } from '../../api/duties/find-false';
import { reviewOutcome } from '../../api/duties/review-outcome';
import { administeredCalendar } from '../../domain/calendar/administered-calendar';
import { statutoryCalendar } from '../../domain/calendar/statutory-calendar';
import { planYear } from '../../domain/cadence/plan-year';
import { parsePolicy } from '../../domain/policy/parse';
import { castRound, takesPlace, type Course } from '../../domain/rehearsal/course';
import { handIncidents } from '../../offices/cases/hand-incidents';
import { behaviourWith, eventsOf, officeOf } from '../domain/rehearsal/small-course';
import { engineBench, type EngineBench } from '../setup/engine-bench';
import { DEFAULT_POLICY, testOffice, type TestOffice } from '../setup/test-office';
import { livedFirstProposals, livedStory, minute, rehearsedFirstProposals, rehearsedStory } from './tellings';

jest.setTimeout(240_000);

const BEGINS = '2031-01-01T08:00:00+08:00';
/** The first quarter's rounds have closed, and what is false in them has been found out. */
const ENDS = Date.parse('2031-04-08T00:00:00+08:00');
const REST = ['27', '28', '29', '30', '31'].map((day) => ({ date: `2031-01-${day}`, name: '春节' }));
const YEARS = [
  { year: 2030, holidays: [], workdays: [] },
  // A whole week of rest: its meeting does not take place. A Saturday is worked for it.
  { year: 2031, holidays: REST, workdays: [{ date: '2031-02-08' }] },
  { year: 2032, holidays: [], workdays: [] },
];
/** By unit, who is its secretary: the first two have the same. */
const SECRETARIES = [0, 0, 1, 2];

let bench: EngineBench;
beforeAll(async () => {
  bench = await engineBench();
});
afterAll(() => bench.stop());

interface Deed {
  at: number;
  what: 'report' | 'accept' | 'find-false';
  cadence: string;
  period: string;
  ordinal: number;
}

it('a rehearsal and the engine tell the same story of a quarter, event for event', async () => {
  const course = quarter();
  const events = eventsOf(course).filter(({ at }) => at < ENDS);
  const rehearsed = rehearsedStory(course, events);
  expectEveryKind(rehearsed);

  await bench.skipTo(BEGINS);
  const office = await testOffice(bench, { units: SECRETARIES.length, shared: [[0, 1]], administered: [] });
  for (const days of YEARS) await office.administer(days);
  await office.load(DEFAULT_POLICY);
  await office.run();
  for (const deed of deedsOf(course)) {
    // Several things may be done in the same minute.
    if ((await bench.now()).getTime() < deed.at) await bench.skipTo(new Date(deed.at));
    await carryOut(office, deed);
  }
  await bench.skipTo(new Date(ENDS));

  expect(await livedStory(bench, office, SECRETARIES)).toEqual(rehearsed);
  const proposals = rehearsedFirstProposals(course, events);
  expect(proposals.length).toBeGreaterThan(1);
  expect(await livedFirstProposals(bench, office)).toEqual(proposals);
});

/** A story in which something of every kind happens, and a week does not take place. */
function expectEveryKind(story: string[]): void {
  const kinds = [
    /mail to 0: .*, /,
    /verdict .* on-time received$/,
    /verdict .* late received$/,
    /verdict .* missed not-received$/,
    /verdict .* false found-false$/,
    /accepted monthly-list/,
    /ground .* overdue$/,
    /ground .* false$/,
  ];
  for (const words of kinds) expect(story).toContainEqual(expect.stringMatching(words));
  expect(story.join('\n')).not.toContain('2031-W05');
  // Somebody was missed at the close and came late all the same: two verdicts of one duty.
  const judged = story.filter((line) => / verdict .* (missed not-received|late received)$/.test(line));
  const duties = judged.map((line) => line.split(' ').slice(3, 6).join(' '));
  expect(new Set(duties).size).toBeLessThan(duties.length);
}

function quarter(): Course {
  const { policy } = parsePolicy(DEFAULT_POLICY);
  if (policy === null) throw new Error('the default policy: expected no errors');
  const calendar = administeredCalendar(statutoryCalendar, YEARS);
  const shares = { 'on-time': '45%', late: '25%', never: '15%', false: '15%' };
  return {
    policy,
    calendar,
    office: officeOf(SECRETARIES),
    behaviour: behaviourWith(shares, { decisions: { confirm: '0%', rectified: '0%', lasting: '0%' } }),
    seed: 'office',
    rounds: planYear(policy, calendar, 2031).filter(takesPlace),
  };
}

/** What people do until the end, as their conduct has it and not as the rehearsal tells it. */
function deedsOf(course: Course): Deed[] {
  const deeds = course.rounds.flatMap((_, place) => {
    const { compiled, conduct } = castRound(course, place);
    const { cadence, period } = compiled;
    return Array.from(conduct.deeds, (deed, ordinal): Deed[] => {
      const at = (what: Deed['what'], ms = Infinity) => ({ at: ms, what, cadence, period, ordinal });
      return [
        at('report', conduct.receivedAt[ordinal]),
        at('accept', conduct.acceptedAt[ordinal]),
        at('find-false', deed === 3 ? conduct.falseFoundAt : Infinity),
      ];
    }).flat();
  });
  return deeds.filter(({ at }) => at < ENDS).sort((a, b) => a.at - b.at);
}

async function carryOut(office: TestOffice, { at, what, cadence, period, ordinal }: Deed): Promise<void> {
  const duty = (await office.duties(cadence, period))[ordinal];
  if (duty === undefined) throw new Error(`${minute(at)}: expected a duty of ${cadence} ${period}`);
  if (what === 'report') await office.report(duty);
  else if (what === 'accept') {
    await bench.deps.db.$transaction(async (tx) =>
      reviewOutcome(tx, office.office, duty.id, { accept: true }, await bench.now()),
    );
  } else {
    await bench.deps.db.$transaction(async (tx) =>
      findFalse(tx, office.office, duty.id, '现场核对与所报不符', await bench.now()),
    );
    await handIncidents(bench.deps, office.id);
  }
}
