import { isoInZone } from '../../domain/calendar/civil-time';
import type { Step } from '../../domain/escalation/case-state';
import type { StoredCaseEvent } from '../../offices/cases/stored-case';
import type { CaseStep, StepTelling } from './step-telling';

/**
 * What was said in reply, line by line. Whoever may decide on the step gets the words once they have opened them:
 * opening is an act of its own, for nothing is confirmed over a reply that nobody read.
 */
export function replyViews(
  step: Step,
  events: readonly StoredCaseEvent[],
  {
    zone,
    names,
    texts,
    personId,
    mayDecide,
  }: Pick<StepTelling, 'zone' | 'names' | 'texts' | 'personId' | 'mayDecide'>,
): CaseStep['replies'] {
  const closed = mayDecide(step);
  return step.replies.map(({ replyId, by, at, late, openedBy }) => {
    const event = events.find((one) => one.kind === 'replied' && one.replyId === replyId);
    const opened = personId !== null && openedBy.includes(personId);
    const told = event?.kind === 'replied' && (opened || !closed) ? event : null;
    return {
      ...{ replyId, at: isoInZone(at, zone), late, by: names.who(by), opened },
      text: texts(told?.textId),
      answers: (told?.answers ?? []).map(({ incidentId, textId }) => ({ incidentId, text: texts(textId) })),
      openedBy: openedBy.map((id) => names.person(id) ?? ''),
    };
  });
}
