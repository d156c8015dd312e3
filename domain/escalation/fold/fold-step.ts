import type { Step } from '../case-state';
import { annulled, appealDecided, appealed, appealStayed, appealWindowOver } from './appeal';
import { passedUp, reminded, windowExtended } from './clocks';
import {
  actDone,
  decisionServed,
  lapsed,
  lookedBack,
  organDecided,
  organDecisionChecked,
  rectificationOverdue,
  rectificationReported,
  rectificationReturned,
  rectificationVerified,
} from './execution';
import { decided, replied, replyOpened, toleranceAsked, toleranceDecided } from './hearing';
import { deferralOver, factsServed, hearingEnded, serviceFailed, withdrawn } from './proposal';
import { expectThat, type EventOf, type StepEvent } from './step-event';

/** What one event makes of its step. Throws Error where it cannot have happened. */
export function foldStep(step: Step, event: Exclude<StepEvent, EventOf<'proposed'>>): Step {
  if (event.kind !== 'annulled') expectThat(step.stage !== 'ended', step, event, 'a step that has not ended');
  switch (event.kind) {
    case 'withdrawn':
      return withdrawn(step, event);
    case 'facts-served':
      return factsServed(step, event);
    case 'service-failed':
      return serviceFailed(step, event);
    case 'replied':
      return replied(step, event);
    case 'reply-opened':
      return replyOpened(step, event);
    case 'hearing-ended':
      return hearingEnded(step, event);
    case 'tolerance-asked':
      return toleranceAsked(step, event);
    case 'tolerance-decided':
      return toleranceDecided(step, event);
    case 'decided':
      return decided(step, event);
    case 'deferral-over':
      return deferralOver(step, event);
    case 'passed-up':
      return passedUp(step, event);
    case 'lapsed':
      return lapsed(step, event);
    case 'decision-served':
      return decisionServed(step, event);
    case 'act-done':
      return actDone(step, event);
    case 'organ-decided':
      return organDecided(step, event);
    case 'organ-decision-checked':
      return organDecisionChecked(step, event);
    case 'rectification-reported':
      return rectificationReported(step, event);
    case 'rectification-returned':
      return rectificationReturned(step, event);
    case 'rectification-verified':
      return rectificationVerified(step, event);
    case 'rectification-overdue':
      return rectificationOverdue(step, event);
    case 'looked-back':
      return lookedBack(step, event);
    case 'appealed':
      return appealed(step, event);
    case 'appeal-stayed':
      return appealStayed(step, event);
    case 'appeal-decided':
      return appealDecided(step, event);
    case 'appeal-window-over':
      return appealWindowOver(step, event);
    case 'annulled':
      return annulled(step, event);
    case 'window-extended':
      return windowExtended(step, event);
    case 'reminded':
      return reminded(step, event);
  }
}
