import type { PeriodKey } from '../cadence/period';
import { planYear } from '../cadence/plan-year';
import type { CompiledRound } from '../cadence/compiled-round';
import type { CivilDate, WorkingCalendar } from '../calendar/working-calendar';
import type { BurdenClass } from '../policy/limits';
import type { Cadence, Policy } from '../policy/schema';
import type { Bilingual } from '../policy/words';
import { isWithin, windowOf } from './year-window';

/** One thing that is asked of those who owe it: a round of a cadence that says what it costs. */
export interface BurdenItem {
  cadence: string;
  period: PeriodKey;
  class: BurdenClass;
  /** null where the policy does not say: then it is like no other. */
  subject: string | null;
  /** Names of what it asks for. */
  materials: readonly string[];
  /** Of each time; null where the policy does not say, which is not zero. */
  hours: number | null;
  /** How many outcomes the round asks for, at least. */
  times: number;
  owes: Cadence['owes'];
  /** Its due day in the office's zone. */
  date: CivilDate;
  levelsDown: number;
  /** Why it must be; null where nobody has said. */
  ground: Bilingual | null;
}

/**
 * What rounds ask for in the whole weeks of a year, in their order. Skipped rounds ask for nothing, and a cadence
 * without `burden` is not counted by class.
 */
export function planItems(policy: Policy, rounds: readonly CompiledRound[], year: number): BurdenItem[] {
  const window = windowOf(year);
  return rounds.flatMap((round) => itemOf(policy, round) ?? []).filter(({ date }) => isWithin(window, date));
}

/** The rounds that fall due in a year, the one before and the one after: first and last weeks reach into those. */
export function roundsAround(policy: Policy, calendar: WorkingCalendar, year: number): CompiledRound[] {
  return [year - 1, year, year + 1].flatMap((each) => planYear(policy, calendar, each));
}

/** How many outcomes a round asks for, at least. */
export function timesOf({ count }: Pick<Cadence, 'count'>): number {
  if (count === undefined) return 1;
  return 'exactly' in count ? count.exactly : count.atLeast;
}

function itemOf(policy: Policy, round: CompiledRound): BurdenItem | null {
  const cadence = policy.cadences[round.cadence];
  if (cadence?.burden === undefined || round.dueAt === null) return null;
  const { burden, owes } = cadence;
  return {
    cadence: round.cadence,
    period: round.period,
    class: burden.as,
    subject: burden.subject ?? null,
    materials: burden.materials ?? [],
    hours: burden.hours ?? null,
    times: timesOf(cadence),
    owes,
    // A compiled round's instants have the office's offset: the text begins with the office's civil day.
    date: round.dueAt.slice(0, 10),
    levelsDown: burden.levelsDown ?? 0,
    ground: burden.ground ?? null,
  };
}
