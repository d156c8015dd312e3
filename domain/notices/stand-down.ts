import { civilDateOf, instantAt } from '../calendar/civil-time';
import { addWorkdays } from '../calendar/workdays';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Policy } from '../policy/schema';
import { workKinds } from './case-matter';
import { nextPermittedSlot } from './slots';

/** The kind of a request that says no more of a duty than: settled. Of a case it is said by `case-closed`. */
export const SETTLED = 'settled';

/** Whoever was asked to do something in a case, or heard that somebody was silent, was told of it. */
export const TOLD_OF_A_CASE = [...workKinds, 'passed-up', 'lapsed'] as const;

/** So many working days it waits for another notice to go along with, then it goes alone: ours, no rule says it. */
const PATIENCE_WORKDAYS = 2;

/** When the word that something is settled goes alone, if its reader gets no other notice before. */
export function standsDownAlone(policy: Policy, calendar: WorkingCalendar, settledAt: Date): Date {
  const { timeZone, notices } = policy.office;
  const day = addWorkdays(calendar, civilDateOf(settledAt, timeZone), PATIENCE_WORKDAYS);
  return nextPermittedSlot(policy, calendar, new Date(instantAt(day, notices.from, timeZone).getTime() - 1));
}
