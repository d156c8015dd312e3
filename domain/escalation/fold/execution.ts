import type { Step } from '../case-state';
import { waitFor } from '../wait';
import { mainLineOver } from './ending';
import { expectStage, expectThat, type EventOf } from './step-event';

/** Served: the mark counts from here, and so do the act, the rectification and the right to appeal. */
export function decisionServed(step: Step, event: EventOf<'decision-served'>): Step {
  expectStage(step, event, 'serving');
  const { at, appealUntil, actUntil, rectifyUntil, markUntil } = event;
  const served: Step = {
    ...step,
    served: { at, appealUntil, actUntil, rectifyUntil, markUntil },
    appeal: {
      state: 'open',
      by: null,
      waiting: waitFor('appeal-window', at, appealUntil),
      place: 0,
      stayedAt: null,
      outcome: null,
    },
    markUntil,
  };
  return actUntil === null
    ? rectifying(served, at, rectifyUntil)
    : { ...served, stage: 'acting', waiting: waitFor('act', at, actUntil), place: 0 };
}

export function actDone(step: Step, event: EventOf<'act-done'>): Step {
  expectStage(step, event, 'acting');
  expectThat(event.act.what === step.rung, step, event, `the act of ${step.rung}`);
  return rectifying(step, event.at, event.rectifyUntil ?? rectifyUntilOf(step));
}

/** The organ's decision is written down: it counts once somebody else has compared it. */
export function organDecided(step: Step, event: EventOf<'organ-decided'>): Step {
  expectStage(step, event, 'acting');
  expectThat(step.rung === 'handling', step, event, 'organisational handling');
  const { at, by, formalitiesUntil } = event;
  return {
    ...step,
    stage: 'checking',
    waiting: waitFor('organ-check', at, formalitiesUntil),
    place: 0,
    organ: { recordedBy: by, checkedBy: null, formalitiesUntil, formalities: null },
  };
}

export function organDecisionChecked(step: Step, event: EventOf<'organ-decision-checked'>): Step {
  expectStage(step, event, 'checking');
  const { at, by } = event;
  const { organ } = step;
  if (organ === null) throw new Error(`step ${step.step}: "${event.kind}" without what it checks`);
  expectThat(by.personId !== organ.recordedBy.personId, step, event, 'another person than who recorded it');
  if (!event.agrees) {
    const until = event.until ?? organ.formalitiesUntil;
    return { ...step, stage: 'acting', waiting: waitFor('act', at, until), place: 0, organ: null };
  }
  const left = Date.parse(organ.formalitiesUntil) > Date.parse(at);
  const formalities = left ? waitFor('formalities', at, organ.formalitiesUntil) : null;
  return rectifying(
    { ...step, organ: { ...organ, checkedBy: by, formalities } },
    at,
    event.until ?? rectifyUntilOf(step),
  );
}

function rectifying(step: Step, since: string, until: string): Step {
  const { reportedBy, overdue, returned } = step.rectification ?? {
    reportedBy: null,
    overdue: false,
    returned: 0,
  };
  return {
    ...step,
    stage: 'rectifying',
    waiting: waitFor('rectification', since, until),
    place: 0,
    rectification: { reportedBy, until, overdue, returned },
  };
}

function rectifyUntilOf(step: Step): string {
  if (step.served === null)
    throw new Error(`step ${step.step} is not served: it has no date to rectify until`);
  return step.served.rectifyUntil;
}

/** Told once; it stays asked for. */
export function rectificationOverdue(step: Step, event: EventOf<'rectification-overdue'>): Step {
  expectStage(step, event, 'rectifying');
  expectThat(step.rectification?.overdue === false, step, event, 'this to be told once');
  return {
    ...step,
    rectification: step.rectification && { ...step.rectification, overdue: true },
    waiting: step.waiting && { ...step.waiting, nextAt: event.nextAt },
  };
}

export function rectificationReported(step: Step, event: EventOf<'rectification-reported'>): Step {
  expectStage(step, event, 'rectifying');
  return {
    ...step,
    stage: 'verifying',
    waiting: waitFor('verification', event.at, event.verifyUntil),
    place: 0,
    rectification: step.rectification && { ...step.rectification, reportedBy: event.by },
  };
}

export function rectificationReturned(step: Step, event: EventOf<'rectification-returned'>): Step {
  expectStage(step, event, 'verifying');
  expectAnother(step, event);
  const returned = rectifying(step, event.at, event.until);
  return {
    ...returned,
    rectification: returned.rectification && {
      ...returned.rectification,
      returned: returned.rectification.returned + 1,
    },
  };
}

export function rectificationVerified(step: Step, event: EventOf<'rectification-verified'>): Step {
  expectStage(step, event, 'verifying');
  expectAnother(step, event);
  return {
    ...step,
    stage: 'awaiting-look-back',
    waiting: waitFor('look-back-day', event.at, event.lookBackAt),
    place: 0,
    lookBack: { at: event.lookBackAt, until: event.lookBackUntil, passed: null },
  };
}

function expectAnother(
  step: Step,
  event: EventOf<'rectification-returned'> | EventOf<'rectification-verified'>,
): void {
  const reporter = step.rectification?.reportedBy?.personId;
  expectThat(event.by.personId !== reporter, step, event, 'another person than who reported it');
}

export function lookedBack(step: Step, event: EventOf<'looked-back'>): Step {
  expectStage(step, event, 'looking-back');
  const after: Step = { ...step, lookBack: step.lookBack && { ...step.lookBack, passed: event.passed } };
  return mainLineOver(after, event.passed ? 'passed' : 'failed-look-back');
}

/** Nobody of those who had to act did. What was decided and begun stays; what was never carried out leaves no mark. */
export function lapsed(step: Step, event: EventOf<'lapsed'>): Step {
  expectThat(step.stage !== 'ended' && step.endsAs === null, step, event, 'a step that is not over');
  const carriedOut = step.rectification !== null;
  return mainLineOver(carriedOut ? step : { ...step, markUntil: null }, 'lapsed');
}
