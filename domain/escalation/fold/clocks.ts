import type { Waiting } from '../case-event';
import type { Step, Wait } from '../case-state';
import { firstReminder, isOfAppeal, waitFor } from '../wait';
import { expectThat, type EventOf } from './step-event';

/** The next of the chain has their turn, with a window of their own. */
export function passedUp(step: Step, event: EventOf<'passed-up'>): Step {
  const wait = waitFor(event.of, event.at, event.until);
  if (isOfAppeal(event.of)) {
    expectThat(step.appeal?.waiting?.for === event.of, step, event, `a wait for ${event.of}`);
    return { ...step, appeal: step.appeal && { ...step.appeal, place: event.place, waiting: wait } };
  }
  expectThat(step.waiting?.for === event.of, step, event, `a wait for ${event.of}`);
  return { ...step, place: event.place, waiting: wait };
}

export function windowExtended(step: Step, event: EventOf<'window-extended'>): Step {
  const { of, at, until } = event;
  const extended = (wait: Wait): Wait => ({
    ...wait,
    until,
    nextAt: firstReminder(of, at, until),
    givenBack: event.through ?? at,
  });
  if (isOfAppeal(of)) {
    const { appeal } = step;
    if (appeal?.waiting?.for !== of) throw new Error(`step ${step.step}: nothing waits for ${of}`);
    const served =
      of === 'appeal-window' && step.served ? { ...step.served, appealUntil: until } : step.served;
    return { ...step, served, appeal: { ...appeal, waiting: extended(appeal.waiting) } };
  }
  if (of === 'formalities') {
    const { organ } = step;
    if (!organ?.formalities) throw new Error(`step ${step.step}: nothing waits for ${of}`);
    return {
      ...step,
      organ: { ...organ, formalitiesUntil: until, formalities: extended(organ.formalities) },
    };
  }
  if (step.waiting?.for !== of) throw new Error(`step ${step.step}: nothing waits for ${of}`);
  return withNewEnd({ ...step, waiting: extended(step.waiting) }, of, until);
}

/** The date stands in more than one place: what people read must be what counts. */
export function withNewEnd(step: Step, of: Waiting, until: string): Step {
  const { hearing, tolerance, served, rectification, organ, lookBack } = step;
  switch (of) {
    case 'hearing':
      return { ...step, hearing: hearing && { ...hearing, until } };
    case 'tolerance':
      return { ...step, tolerance: tolerance && { ...tolerance, decideUntil: until } };
    case 'act':
      return { ...step, served: served && { ...served, actUntil: until } };
    case 'rectification':
      return { ...step, rectification: rectification && { ...rectification, until } };
    case 'organ-check':
      return { ...step, organ: organ && { ...organ, formalitiesUntil: until } };
    case 'look-back':
      return { ...step, lookBack: lookBack && { ...lookBack, until } };
    default:
      return step;
  }
}

/** A reminder of what is waited for. That of the look-back's day begins the look-back itself. */
export function reminded(step: Step, event: EventOf<'reminded'>): Step {
  const { of, at, nextAt } = event;
  if (of === 'formalities') {
    const { organ } = step;
    if (!organ?.formalities) throw new Error(`step ${step.step}: nothing waits for ${of}`);
    // At their end nothing more follows: they are the organ's, and no unit waits for them.
    const over = Date.parse(nextAt) >= Date.parse(organ.formalitiesUntil);
    return { ...step, organ: { ...organ, formalities: over ? null : { ...organ.formalities, nextAt } } };
  }
  if (isOfAppeal(of)) {
    const { appeal } = step;
    if (appeal?.waiting?.for !== of) throw new Error(`step ${step.step}: nothing waits for ${of}`);
    return { ...step, appeal: { ...appeal, waiting: { ...appeal.waiting, nextAt } } };
  }
  if (of === 'look-back' && step.stage === 'awaiting-look-back' && step.lookBack) {
    return {
      ...step,
      stage: 'looking-back',
      waiting: { ...waitFor('look-back', at, step.lookBack.until), nextAt },
      place: 0,
    };
  }
  if (step.waiting?.for !== of) throw new Error(`step ${step.step}: nothing waits for ${of}`);
  return { ...step, waiting: { ...step.waiting, nextAt } };
}
