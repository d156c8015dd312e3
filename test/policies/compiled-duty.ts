import { compileRound } from '../../domain/cadence/compile-round';
import type { CompiledRound } from '../../domain/cadence/compiled-round';
import { occasionsOf, periodsOfOccasions, type Occasion } from '../../domain/cadence/occasions';
import { planYear } from '../../domain/cadence/plan-year';
import { statutoryCalendar as calendar } from '../../domain/calendar/statutory-calendar';
import type { Cadence, Policy } from '../../domain/policy/schema';

/** Working days on which each event of a template happens here, one a year. */
const eventDays = ['2026-03-10', '2027-03-09'];

export function cadenceOf(policy: Policy, name: string): Cadence {
  const cadence = policy.cadences[name];
  if (!cadence) throw new Error(`no cadence "${name}"; there are ${Object.keys(policy.cadences).join(', ')}`);
  return cadence;
}

/** The template's own days, and one of every event in each of the two years. */
export function occasionsFor(policy: Policy): Occasion[] {
  const named = Object.entries(policy.events ?? {}).flatMap(([event, { scope }]) =>
    eventDays.map((date) => ({ event, date, ordinal: 1, unitId: scope === 'unit' ? 'unit-1' : null })),
  );
  return [...occasionsOf(policy), ...named];
}

/** The rounds of a cadence in 2026 and 2027; of an event's cadence those of the days above, whenever they are due. */
export function roundsOf(policy: Policy, name: string): { year: number; rounds: CompiledRound[] }[] {
  const cadence = cadenceOf(policy, name);
  const occasions = occasionsFor(policy);
  return [2026, 2027].map((year) => {
    if (cadence.period !== 'event') {
      return { year, rounds: planYear(policy, calendar, year, name, occasions) };
    }
    const periods = periodsOfOccasions(cadence, occasions).filter((period) => period.startsWith(`${year}-`));
    return { year, rounds: periods.map((each) => compileRound(policy, name, each, calendar, occasions)) };
  });
}

const everyYear = { month: 12, quarter: 4, 'half-year': 2, year: 1, event: 1 } as const;

/** How many rounds a year a cadence has to have: told from its period, not from the plan. */
export function roundsExpected({ period, due }: Cadence, year: number): number[] {
  if ('campaign' in due) {
    const { starts, rounds } = due.campaign;
    return ['on' in starts && !starts.on.startsWith(`${year}-`) ? 0 : rounds];
  }
  if (period === 'week') return [52, 53];
  if (period === 'day' || period === 'campaign') throw new Error(`no template has the period "${period}"`);
  return [everyYear[period]];
}
