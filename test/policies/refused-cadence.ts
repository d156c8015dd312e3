import { compileRound } from '../../domain/cadence/compile-round';
import { periodOf } from '../../domain/cadence/period';
import { statutoryCalendar as calendar } from '../../domain/calendar/statutory-calendar';
import type { CalendarPeriodKind } from '../../domain/policy/dates';
import type { Policy } from '../../domain/policy/schema';
import type { Unresolved } from '../../domain/policy/vague-words';
import { cadenceOf } from './compiled-duty';
import type { Template } from './policies';

/** The cadence on whose day another one stands, or itself. */
function asked(policy: Policy, name: string): string {
  const { due } = cadenceOf(policy, name);
  return 'cadence' in due ? due.cadence : name;
}

/** What parsing the template's text left open for a cadence, in the cadence that it counts from too. */
export function questionsOf({ policy, unresolved }: Template, name: string): Unresolved[] {
  return unresolved.filter(({ path }) => path === `cadences.${asked(policy, name)}.due.recurrence`);
}

/** What compiling it says. Throws where it compiles. */
export function refusalOf(policy: Policy, name: string): string {
  const period = periodOf(cadenceOf(policy, name).period as CalendarPeriodKind, '2026-03-10');
  try {
    compileRound(policy, name, period, calendar);
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
  throw new Error(`${name} compiles although it has no rule`);
}

const anAnswer: Partial<Record<string, string>> = {
  month: 'FREQ=MONTHLY;BYMONTHDAY=20',
  quarter: 'FREQ=YEARLY;BYMONTH=2,5,8,11;BYMONTHDAY=20',
  'half-year': 'FREQ=YEARLY;BYMONTH=5,11;BYMONTHDAY=20',
  year: 'FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=20',
};

/** The same policy once a person has written a rule for the question. */
export function answered(policy: Policy, name: string): Policy {
  const open = asked(policy, name);
  const cadence = cadenceOf(policy, open);
  const recurrence = anAnswer[cadence.period];
  if (!('recurrence' in cadence.due) || recurrence === undefined) throw new Error(`no answer for ${open}`);
  return {
    ...policy,
    cadences: { ...policy.cadences, [open]: { ...cadence, due: { ...cadence.due, recurrence } } },
  };
}
