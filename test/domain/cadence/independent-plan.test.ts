import { statutoryCalendar as calendar } from '../../../domain/calendar/statutory-calendar';
import type { CompiledRound } from '../../../domain/cadence/compiled-round';
import { planYear } from '../../../domain/cadence/plan-year';
import { independentlyWorked } from '../calendar/chinesecalendar';
import { policyWith } from './default-policy';
import { independentRounds, unknownYet, type IndependentRound } from './independent-plan';

const policy = policyWith();
const byCadenceAndPeriod = (a: IndependentRound, b: IndependentRound) =>
  `${a.cadence} ${a.period}` < `${b.cadence} ${b.period}` ? -1 : 1;

/** A round of the engine in the words of the independent one. Fails on a time of day that the policy does not have. */
function inItsWords(round: CompiledRound): IndependentRound {
  const { cadence, period, skipped, derivation } = round;
  if (skipped) return { cadence, period, dates: 'skipped' };
  const reminder = round.checkpoints.find(({ kind }) => kind === 'reminder');
  const closesIsFirm = derivation?.closes.provisional === false;
  return {
    cadence,
    period,
    dates: {
      opens: dateAt(round.opensAt, '09:00'),
      reminder: reminder ? dateAt(reminder.at, '09:00') : null,
      due: dateAt(round.dueAt, '18:00'),
      closes: closesIsFirm ? dateAt(round.closesAt, '18:00') : unknownYet,
    },
  };
}

function dateAt(instant: string | null, time: string): string {
  const [date = '', rest] = (instant ?? '').split('T');
  expect(rest).toBe(`${time}:00+08:00`);
  return date;
}

describe.each([
  // [year, Mondays, weeks without a working day from Monday on]
  [2024, 53, []],
  [2025, 52, []],
  [2026, 52, ['2026-W08']],
])('the plan of %d', (year, mondays, skipped) => {
  const plan = planYear(policy, calendar, year);
  const expected = independentRounds(year);

  it(`has the ${mondays} weeks and 19 longer rounds of the independent plan, skipped where that skips`, () => {
    expect(expected).toHaveLength(mondays + 12 + 4 + 2 + 1);
    expect(expected.filter(({ dates }) => dates === 'skipped').map(({ period }) => period)).toEqual(skipped);
    const name = ({ cadence, period }: { cadence: string; period: string }) => `${cadence} ${period}`;
    expect(plan.map(name).sort()).toEqual(expected.map(name).sort());
  });

  it('has every opening, reminder, due and close on the same day as the independent plan', () => {
    expect(plan.map(inItsWords).sort(byCadenceAndPeriod)).toEqual([...expected].sort(byCadenceAndPeriod));
  });

  it('has no date on a day that the independent source gives off', () => {
    const dates = plan.flatMap((round) => round.checkpoints.map(({ at }) => at.slice(0, 10)));
    expect(dates.length).toBeGreaterThan(3 * (mondays + 19 - skipped.length) - 1);
    expect(dates.filter((date) => independentlyWorked(date) === false)).toEqual([]);
  });

  it('is firm, but for the closes that the source does not know either', () => {
    expect(plan.filter((round) => round.provisional)).toEqual([]);
    const beyond = plan.filter((round) => (round.closesAt ?? '') >= '2027').map(({ period }) => period);
    expect(beyond.sort()).toEqual(year === 2026 ? ['2026', '2026-12', '2026-H2', '2026-Q4'] : []);
  });
});

it('2027 is provisional as a whole: the independent source has no day of it', () => {
  const plan = planYear(policy, calendar, 2027);
  expect(plan).toHaveLength(52 + 19);
  expect(plan.filter((round) => !round.provisional)).toEqual([]);
  for (const round of plan) expect(independentlyWorked((round.dueAt ?? '').slice(0, 10))).toBeNull();
});
