import type { Step } from '../case-state';
import { waitFor } from '../wait';
import { withNewEnd } from './clocks';
import { appealOver, ended, isAppealPending } from './ending';
import { expectThat, type EventOf, type StepEvent } from './step-event';

export function appealed(step: Step, event: EventOf<'appealed'>): Step {
  const appeal = appealOf(step, event);
  expectThat(appeal.state === 'open', step, event, 'an open window');
  const waiting = waitFor('appeal-decision', event.at, event.decideUntil);
  return { ...step, appeal: { ...appeal, state: 'filed', by: event.by, waiting, place: 0 } };
}

export function appealStayed(step: Step, event: EventOf<'appeal-stayed'>): Step {
  const appeal = appealOf(step, event);
  expectThat(appeal.state === 'filed', step, event, 'an appeal that is filed and not stayed');
  return { ...step, appeal: { ...appeal, state: 'stayed', stayedAt: event.at } };
}

export function appealWindowOver(step: Step, event: EventOf<'appeal-window-over'>): Step {
  const appeal = appealOf(step, event);
  expectThat(appeal.state === 'open', step, event, 'an open window');
  return appealOver({ ...step, appeal: { ...appeal, state: 'over', waiting: null } });
}

export function appealDecided(step: Step, event: EventOf<'appeal-decided'>): Step {
  const appeal = appealOf(step, event);
  expectThat(isAppealPending(appeal), step, event, 'an appeal that is filed');
  expectThat(
    !step.deciders.includes(event.by.personId),
    step,
    event,
    'somebody who never decided on it before',
  );
  const after: Step = {
    ...step,
    appeal: { ...appeal, state: 'decided', waiting: null, stayedAt: null, outcome: event.outcome },
  };
  if (event.outcome === 'annulled') return ended({ ...after, markUntil: null }, 'annulled');
  return appealOver(lighter(resumed(after, event), event));
}

/** What stood still goes on with what was left of it. */
function resumed(step: Step, { at, resumeUntil }: EventOf<'appeal-decided'>): Step {
  const { waiting } = step;
  if (resumeUntil === undefined || waiting === null) return step;
  const moved = withNewEnd(
    { ...step, waiting: waitFor(waiting.for, at, resumeUntil) },
    waiting.for,
    resumeUntil,
  );
  if (waiting.for === 'look-back-day' && step.lookBack) {
    const later = Date.parse(resumeUntil) - Date.parse(waiting.until);
    const until = new Date(Date.parse(step.lookBack.until) + Math.max(0, later)).toISOString();
    return { ...moved, lookBack: { ...step.lookBack, at: resumeUntil, until } };
  }
  return moved;
}

function lighter(step: Step, event: EventOf<'appeal-decided'>): Step {
  const { rung, terms } = event;
  if (event.outcome !== 'lighter') return step;
  if (rung === null) throw new Error(`step ${step.step}: "${event.kind}" lighter without a rung`);
  const before = step.served;
  // A lapse before anything was carried out has lifted the mark: nothing lighter brings it back.
  const markUntil = step.markUntil === null ? null : (terms?.markUntil ?? step.markUntil);
  const now: Step = {
    ...step,
    rung,
    markUntil,
    served: before && { ...before, ...(terms ? { ...datesOf(terms), appealUntil: before.appealUntil } : {}) },
  };
  if (step.endsAs !== null || (step.stage !== 'acting' && step.stage !== 'checking') || terms === undefined) {
    return now;
  }
  if (terms.actUntil !== null) {
    return {
      ...now,
      stage: 'acting',
      organ: null,
      place: 0,
      waiting: waitFor('act', event.at, terms.actUntil),
    };
  }
  return {
    ...now,
    stage: 'rectifying',
    organ: null,
    place: 0,
    waiting: waitFor('rectification', event.at, terms.rectifyUntil),
    rectification: { reportedBy: null, until: terms.rectifyUntil, overdue: false, returned: 0 },
  };
}

function datesOf({ actUntil, rectifyUntil, markUntil }: NonNullable<EventOf<'appeal-decided'>['terms']>): {
  actUntil: string | null;
  rectifyUntil: string;
  markUntil: string;
} {
  return { actUntil, rectifyUntil, markUntil };
}

/** Corrected by whoever may, at any time after the decision, also when all is over: the record says so. */
export function annulled(step: Step, event: EventOf<'annulled'>): Step {
  const confirmed = step.decision?.outcome === 'confirm' || step.decision?.outcome === 'other-rung';
  expectThat(confirmed && step.end !== 'annulled', step, event, 'a decision that stands');
  const { appeal } = step;
  const pending = isAppealPending(appeal);
  return ended(
    {
      ...step,
      markUntil: null,
      appeal: appeal && {
        ...appeal,
        waiting: null,
        stayedAt: null,
        ...(pending ? { state: 'decided', outcome: 'annulled' } : {}),
        ...(appeal.state === 'open' ? { state: 'over' } : {}),
      },
    },
    'annulled',
  );
}

function appealOf(step: Step, event: StepEvent): NonNullable<Step['appeal']> {
  if (step.appeal === null || step.stage === 'ended') {
    throw new Error(`step ${step.step}: "${event.kind}" cannot follow while it is ${step.stage}`);
  }
  return step.appeal;
}
