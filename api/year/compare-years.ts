import type { CompiledRound } from '../../domain/cadence/compiled-round';
import { occasionsOf, type Occasion } from '../../domain/cadence/occasions';
import { periodLabel } from '../../domain/cadence/period-label';
import { planYear } from '../../domain/cadence/plan-year';
import type { WorkingCalendar } from '../../domain/calendar/working-calendar';
import type { Policy } from '../../domain/policy/schema';
import { plannableCadences } from '../../domain/policy/vague-words';
import { comparePlans } from '../../domain/year/compare-plans';
import type { OfficeRules } from '../../offices/rules';
import { askedQuestions } from './asked-questions';

/** What was recorded besides the days that the policy itself names, which come first: it happens under any rules. */
export function recordedOccasions({
  policy,
  occasions,
}: Pick<OfficeRules, 'policy' | 'occasions'>): Occasion[] {
  return occasions.slice(occasionsOf(policy).length);
}

/** What becomes of a year under other rules; the calendar and what was recorded stand as they are now on both sides. */
export function compareYears(
  before: Policy,
  after: Policy,
  { calendar, recorded }: { calendar: WorkingCalendar; recorded: readonly Occasion[] },
  year: number,
) {
  const plan = (policy: Policy): CompiledRound[] =>
    // A round may move over New Year: it is looked for on both sides of it.
    [year - 1, year, year + 1].flatMap((each) =>
      planYear(policy, calendar, each, undefined, [...occasionsOf(policy), ...recorded]),
    );
  const { added, removed, moved, unchanged } = comparePlans(plan(before), plan(after), year);
  const planned = new Set(plannableCadences(after));
  const named = (policy: Policy, round: CompiledRound) => ({
    cadence: round.cadence,
    title: policy.cadences[round.cadence]?.title ?? { zh: round.cadence, en: round.cadence },
    period: round.period,
    label: { zh: periodLabel(round.period, 'zh'), en: periodLabel(round.period, 'en') },
    provisional: round.provisional,
  });
  const stated = (round: CompiledRound) => ({
    dueAt: round.dueAt ?? '',
    opensAt: round.opensAt ?? '',
    rule: round.rule,
    shift: round.shift,
  });
  return {
    added: added.map(({ round, skipped }) => ({ ...named(after, round), ...stated(round), skipped })),
    removed: removed.map(({ round, skipped }) => ({
      ...named(before, round),
      ...stated(round),
      skipped,
      /** Its cadence is still there and has an open question, its own or of the cadence that it counts from. */
      unresolved: after.cadences[round.cadence] !== undefined && !planned.has(round.cadence),
    })),
    moved: moved.map(({ after: round, dates, reminders }) => ({ ...named(after, round), dates, reminders })),
    unchanged,
    unresolved: askedQuestions(after),
  };
}
