import type { CaseContext } from '../escalation/case-context';
import type { CaseEvent } from '../escalation/case-event';
import type { Rung } from '../policy/rungs';
import { termsOf } from '../escalation/rung-terms';
import { workdaysOn } from '../escalation/windows';

/** Two working weeks: no source says how long is long, and an office may set its own. */
const longWorkdays = 10;

export const remindsOfRectification = (event: CaseEvent): event is RectificationReminder =>
  event.kind === 'reminded' && event.of === 'rectification';
type RectificationReminder = Extract<CaseEvent, { kind: 'reminded' }>;

/**
 * Whether a reminder is the first one that comes after its rectification has been overdue for long: it is sent with the
 * red notice, once. `events`: of the case, up to the reminder and with it.
 */
export function isFirstLongOverdue(
  reminder: RectificationReminder,
  events: readonly CaseEvent[],
  rung: Rung,
  context: CaseContext,
): boolean {
  const ofStep = events.filter((event) => 'step' in event && event.step === reminder.step);
  const overdue = ofStep.findLast(({ kind }) => kind === 'rectification-overdue');
  if (overdue === undefined) return false;
  const { workdays } = termsOf(context, rung).rectification.longOverdue ?? { workdays: longWorkdays };
  const long = Date.parse(workdaysOn(overdue.at, workdays, context));
  const isLong = ({ at }: CaseEvent): boolean => Date.parse(at) >= long;
  const first = ofStep.find((event) => remindsOfRectification(event) && isLong(event));
  return isLong(reminder) && first?.at === reminder.at;
}
