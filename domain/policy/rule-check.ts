import { faultOfRule } from '../cadence/recurrence';
import { calendarPeriods, type CalendarPeriodKind, type PeriodKind } from './dates';
import { namedDays } from './rule-sample';
import { openQuestion, type Recurrence } from './vague-words';
import type { Path } from './yaml-source';

export interface CheckedRule {
  /** A day for each period of the sample; empty if the rule is faulty or unresolved. */
  days: readonly string[];
  faults: { path: Path; message: string }[];
}

/** Whether a rule names one day in each period; of a period that is not the calendar's only whether it is a rule. */
export function checkRule(
  period: PeriodKind | undefined,
  date: string,
  recurrence: Recurrence | undefined,
): CheckedRule {
  // An unresolved rule is a question, no fault.
  if (typeof recurrence !== 'string' || openQuestion(recurrence)) return { days: [], faults: [] };
  const { days, fault } = isCalendarPeriod(period)
    ? namedDays(recurrence, period)
    : { days: [], fault: faultOfRule(recurrence) };
  return { days, faults: fault === null ? [] : [{ path: [date, 'recurrence'], message: fault }] };
}

function isCalendarPeriod(period: PeriodKind | undefined): period is CalendarPeriodKind {
  return calendarPeriods.some((known) => known === period);
}
