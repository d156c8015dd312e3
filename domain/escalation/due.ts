import type { CaseContext } from './case-context';
import type { CaseEventBody } from './case-event';
import type { Step, Wait } from './case-state';
import { silence } from './silence';
import { termsOf } from './rung-terms';
import { isRunning } from './wait';
import { nextReminder, windowEnd } from './windows';

/** What is overdue is asked for every week ... */
const askAgainAfter = { days: 7 } as const;

/** ... and so long; then the step ends without a consequence, for nothing waits for ever. */
const asksForMs = 12 * 7 * 86_400_000;

/** The event that a wait of a step has become due for. `wait.nextAt` is reached. */
export function due(step: Step, wait: Wait, context: CaseContext): CaseEventBody {
  const { step: of } = step;
  switch (wait.for) {
    case 'facts-service':
    case 'service': {
      if (isGivenUp(wait)) return { kind: 'lapsed', step: of };
      const paper = wait.for === 'service' ? 'decision' : 'facts';
      return { kind: 'service-failed', step: of, paper, nextAt: weekly(context) };
    }
    case 'deferral':
      return { kind: 'deferral-over', step: of, decideUntil: decideUntil(step, context) };
    case 'look-back-day':
      return { kind: 'reminded', step: of, of: 'look-back', nextAt: beginOfLookBack(step, context) };
    case 'appeal-window':
      return { kind: 'appeal-window-over', step: of };
    case 'formalities':
      return reminder(step, wait, context);
    default:
      break;
  }
  if (isBeforeEnd(wait, context)) return reminder(step, wait, context);
  if (!isRunning(wait)) {
    const endless = wait.for === 'appeal-decision';
    return isGivenUp(wait) && !endless
      ? { kind: 'lapsed', step: of }
      : { kind: 'reminded', step: of, of: wait.for, nextAt: weekly(context) };
  }
  if (wait.for === 'hearing') {
    const silent = step.replies.length === 0;
    return { kind: 'hearing-ended', step: of, silent, decideUntil: decideUntil(step, context) };
  }
  if (wait.for === 'rectification') {
    return step.rectification?.overdue === false
      ? { kind: 'rectification-overdue', step: of, nextAt: weekly(context) }
      : { kind: 'reminded', step: of, of: wait.for, nextAt: weekly(context) };
  }
  return silence(step, wait, context, weekly(context));
}

/** The window of whose turn it is to decide, from now. */
export function decideUntil(step: Step, context: CaseContext): string {
  const { workdays } = termsOf(context, step.proposal.rung).decision;
  return windowEnd(context.now, { workdays }, context);
}

function reminder(step: Step, wait: Wait, context: CaseContext): CaseEventBody {
  const nextAt = nextReminder(context.now, wait.until, context);
  return { kind: 'reminded', step: step.step, of: wait.for, nextAt };
}

function beginOfLookBack({ lookBack }: Step, context: CaseContext): string {
  const until = lookBack?.until ?? weekly(context);
  return Date.parse(until) > context.now.getTime()
    ? nextReminder(context.now, until, context)
    : weekly(context);
}

function isBeforeEnd(wait: Wait, { now }: CaseContext): boolean {
  return now.getTime() < Date.parse(wait.until);
}

/** It has been asked for long enough after its end. */
function isGivenUp({ nextAt, until }: Wait): boolean {
  return Date.parse(nextAt) >= Date.parse(until) + asksForMs;
}

/** When what is overdue is asked for again. */
export function weekly(context: CaseContext): string {
  return windowEnd(context.now, askAgainAfter, context);
}
