import type { Step, StepEnd } from '../case-state';

/** The step is over, with all its clocks. */
export function ended(step: Step, end: StepEnd): Step {
  return {
    ...step,
    stage: 'ended',
    end,
    endsAs: null,
    waiting: null,
    organ: step.organ && { ...step.organ, formalities: null },
  };
}

/** Its main line is over; it ends as soon as no appeal is possible or pending, for an ended case hears none. */
export function mainLineOver(step: Step, endsAs: StepEnd): Step {
  return isAppealOpen(step)
    ? {
        ...step,
        endsAs,
        waiting: null,
        place: 0,
        organ: step.organ && { ...step.organ, formalities: null },
      }
    : ended(step, endsAs);
}

/** The appeal has come to its end: so does the step, if only that was waited for. */
export function appealOver(step: Step): Step {
  return step.endsAs === null ? step : ended(step, step.endsAs);
}

function isAppealOpen({ appeal }: Step): boolean {
  return appeal?.state === 'open' || isAppealPending(appeal);
}

export function isAppealPending(appeal: Step['appeal']): boolean {
  return appeal?.state === 'filed' || appeal?.state === 'stayed';
}
