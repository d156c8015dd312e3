import fc from 'fast-check';
import { administeredCalendar } from '../../../domain/calendar/administered-calendar';
import { statutoryCalendar as calendar } from '../../../domain/calendar/statutory-calendar';
import { isWorkday } from '../../../domain/calendar/workdays';
import type { CompiledRound } from '../../../domain/cadence/compiled-round';
import { planYear } from '../../../domain/cadence/plan-year';
import { policyWith } from './default-policy';

const policy = policyWith();
const keys = (rounds: readonly CompiledRound[]) => rounds.map((round) => round.period);

it('2026 has 52 Mondays, one of them skipped, and every other round', () => {
  const rounds = planYear(policy, calendar, 2026);
  const weekly = rounds.filter((round) => round.cadence === 'weekly-meeting');
  expect(weekly).toHaveLength(52);
  expect(keys(weekly.filter((round) => round.skipped))).toEqual(['2026-W08']);
  expect([keys(weekly)[0], keys(weekly).at(-1)]).toEqual(['2026-W02', '2026-W53']);
  expect(rounds).toHaveLength(52 + 12 + 4 + 2 + 1);
});

it('a week of another ISO year counts by its due date', () => {
  const weekly = (year: number) => keys(planYear(policy, calendar, year, 'weekly-meeting'));
  expect(weekly(2025).at(-1)).toBe('2026-W01');
  expect(weekly(2027)[0]).toBe('2027-W01');
});

it('rounds due at the same moment stand by cadence name, a skipped one by its first day', () => {
  const rounds = planYear(policy, calendar, 2026);
  expect(rounds.slice(-4).map((round) => round.cadence)).toEqual([
    'annual-assessment',
    'half-year-appraisal',
    'monthly-list',
    'quarterly-supervision',
  ]);
  const at = keys(rounds).indexOf('2026-W08');
  expect(keys(rounds.slice(at - 1, at + 2))).toEqual(['2026-W07', '2026-W08', '2026-W09']);
});

it('only what touches a year without a notice is provisional, and a close in it is so by itself', () => {
  const rounds = planYear(policy, calendar, 2026);
  expect(keys(rounds.filter((round) => round.provisional))).toEqual([]);
  const closing = keys(rounds.filter((round) => round.derivation?.closes.provisional));
  expect(closing.sort()).toEqual(['2026', '2026-12', '2026-H2', '2026-Q4']);
  expect(planYear(policy, calendar, 2027).every((round) => round.provisional)).toBe(true);
});

it('an administered 2027 makes it final', () => {
  const entered = { year: 2027, holidays: [{ date: '2027-01-01', name: '元旦' }], workdays: [] };
  const own = administeredCalendar(calendar, [entered]);
  expect(planYear(policy, own, 2026).some((round) => round.derivation?.closes.provisional)).toBe(false);
  const rounds = planYear(policy, own, 2027);
  expect(rounds.some((round) => round.provisional)).toBe(false);
  const closingIn2028 = keys(rounds.filter((round) => round.derivation?.closes.provisional));
  expect(closingIn2028.sort()).toEqual(['2027', '2027-12', '2027-H2', '2027-Q4']);
});

it('an unresolved cadence is left out', () => {
  const vague = policyWith(["'FREQ=WEEKLY;BYDAY=MO'", '定期']);
  expect(planYear(vague, calendar, 2026).some((round) => round.cadence === 'weekly-meeting')).toBe(false);
  expect(planYear(vague, calendar, 2026, 'weekly-meeting')).toEqual([]);
});

it('a cadence that is not there is refused', () => {
  expect(() => planYear(policy, calendar, 2026, 'daily')).toThrow(/no cadence "daily"/);
});

it('in every year opens < due < closes, checkpoints are sorted, due days are worked, the plan is sorted', () => {
  const order = (round: CompiledRound) => Date.parse(round.dueAt ?? `${round.periodStart}T00:00:00+08:00`);
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2100 }), (year) => {
      const rounds = planYear(policy, calendar, year);
      expect(rounds.map(order)).toEqual(rounds.map(order).sort((a, b) => a - b));
      expect(new Set(rounds.map((round) => `${round.cadence} ${round.period}`)).size).toBe(rounds.length);
      for (const { opensAt, dueAt, closesAt, checkpoints, skipped } of rounds) {
        if (skipped) {
          expect([opensAt, dueAt, closesAt, checkpoints]).toEqual([null, null, null, []]);
          continue;
        }
        const times = [opensAt, dueAt, closesAt].map((at) => Date.parse(String(at)));
        expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
        expect(isWorkday(calendar, String(dueAt).slice(0, 10))).toBe(true);
        expect(dueAt?.startsWith(`${year}-`)).toBe(true);
        const at = checkpoints.map((checkpoint) => Date.parse(checkpoint.at));
        expect(at).toEqual([...at].sort((a, b) => a - b));
        expect([checkpoints[0]?.at, checkpoints.at(-1)?.at]).toEqual([opensAt, closesAt]);
      }
    }),
    { numRuns: 8 },
  );
});
