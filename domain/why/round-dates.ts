import { civilDateOf, isoInZone } from '../calendar/civil-time';
import type { CompiledRound } from '../cadence/compiled-round';
import type { Occasion } from '../cadence/occasions';
import { isExtra } from '../cadence/period';
import type { BusinessDayConvention, Cadence, Policy } from '../policy/schema';
import { fairDates, type FairDates } from '../round/fair-dates';
import type { CalendarInUse } from './calendar-days';
import { compileAgain } from './compile-again';
import type { DateStep } from './date-step';
import { derivedDays } from './derived-days';
import { requestedSteps, type ExtraRequest } from './extra-steps';
import { lateOpeningSteps } from './late-opening';
import type { PolicyLines } from './policy-lines';
import { countSteps, namedSteps, type DateToExplain } from './rule-steps';

export interface RoundToExplain {
  cadence: string;
  period: string;
  opensAt: Date | null;
  dueAt: Date | null;
  openedAt: Date | null;
  /** Of an extra round: its entry in the log. */
  requested: ExtraRequest | null;
}

/** What the dates of a round are derived from. */
export interface DateRules {
  policy: Policy;
  lines: PolicyLines;
  calendar: CalendarInUse;
  /** All that is known of the policy's events. */
  occasions: readonly Occasion[];
}

export interface RoundDates {
  compiled: CompiledRound | null;
  fair: FairDates | null;
  /** Why the rules give no date now; null where they give one. */
  noDates: string | null;
  steps: DateStep[];
}

/** All dates of a round computed again, with the steps that lead to each: due, opening, close, grace. */
export function roundDates(round: RoundToExplain, rules: DateRules): RoundDates {
  const { policy, calendar, lines } = rules;
  const again = compileAgain(policy, round, calendar.calendar, rules.occasions);
  if (again.compiled === null || again.compiled.derivation === null) {
    const noDates = again.compiled?.skipped?.reason ?? ('reason' in again ? again.reason : '');
    const says = {
      zh: `按现在的制度和日历算不出日期：${noDates}`,
      en: `the rules and the calendar of now give no date: ${noDates}`,
    };
    const source = lines('cadences', round.cadence, 'due');
    const none: DateStep = { what: 'none', of: 'due', says, source, reason: noDates };
    return { compiled: null, fair: null, noDates, steps: [...ruleSteps(again.compiled, rules), none] };
  }
  const { compiled } = again;
  const steps = isExtra(round.period)
    ? [...requestedSteps(round, policy.office.timeZone), ...closeSteps(compiled, rules)]
    : [...ruleSteps(compiled, rules), ...closeSteps(compiled, rules)];
  if (round.openedAt === null) return { compiled, fair: null, noDates: null, steps };
  const fair = fairDates(compiled, round.openedAt, policy, calendar.calendar);
  const opened = isoInZone(round.openedAt, policy.office.timeZone);
  return {
    compiled,
    fair,
    noDates: null,
    steps: [...steps, ...lateOpeningSteps(compiled, fair, opened, policy, calendar, lines)],
  };
}

/** How the due day and the opening are found; nothing where not even the due day can be. */
function ruleSteps(compiled: CompiledRound | null, rules: DateRules): DateStep[] {
  const { policy, calendar, lines, occasions } = rules;
  const cadence = compiled === null ? undefined : policy.cadences[compiled.cadence];
  if (compiled === null || cadence === undefined) return [];
  const days = derivedDays(policy, compiled.cadence, compiled.period, calendar.calendar, occasions);
  if (days === null) return [];
  return (['due', 'opens'] as const).flatMap((of) => {
    const derived = days[of];
    const source = lines('cadences', compiled.cadence, of);
    const date: DateToExplain = { of, source, derived, inUse: calendar };
    const terms = cadence[of];
    if ('workdaysBeforeDue' in terms) return countSteps(date, days.due.date, -terms.workdaysBeforeDue || 0);
    const words = 'recurrence' in terms && cadence.order === undefined ? textOf(terms.recurrence) : null;
    return namedSteps(date, { named: derived.named, convention: conventionOf(terms), words });
  });
}

function closeSteps(compiled: CompiledRound, { policy, calendar, lines }: DateRules): DateStep[] {
  const derived = compiled.derivation?.closes;
  const cadence = policy.cadences[compiled.cadence];
  if (derived === undefined || compiled.dueAt === null || cadence === undefined) return [];
  const source = lines('cadences', compiled.cadence, 'closes');
  const date: DateToExplain = { of: 'closes', source, derived, inUse: calendar };
  return countSteps(
    date,
    civilDateOf(compiled.dueAt, policy.office.timeZone),
    cadence.closes.workdaysAfterDue,
  );
}

function textOf(recurrence: unknown): string | null {
  return typeof recurrence === 'string' ? recurrence : null;
}

/** Counted in months, an opening that is no working day follows. */
function conventionOf(terms: Cadence['due'] | Cadence['opens']): BusinessDayConvention | null {
  if ('convention' in terms) return terms.convention;
  return 'monthsBeforeDue' in terms ? 'following' : null;
}
