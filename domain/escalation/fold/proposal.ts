import { isUnheard, isUnread } from '../came-back';
import type { CaseState, Step } from '../case-state';
import { waitFor } from '../wait';
import { ended } from './ending';
import { expectStage, expectThat, type EventOf } from './step-event';

/** A new step, or a new version of one that is undecided: its notice and its hearing begin anew. */
export function proposed(state: CaseState, event: EventOf<'proposed'>): Step {
  const { kind: _kind, at, ...proposal } = event;
  const before = state.steps[proposal.step - 1];
  if (before === undefined) {
    if (proposal.step !== state.steps.length + 1 || proposal.version !== 1) {
      throw new Error(
        `"proposed" of step ${proposal.step} version ${proposal.version} cannot follow ${state.steps.length} steps`,
      );
    }
  } else {
    expectStage(before, event, 'proposed', 'hearing', 'deciding', 'deferred');
    expectThat(
      proposal.version === before.proposal.version + 1,
      before,
      event,
      `version ${before.proposal.version + 1}`,
    );
  }
  const gone = proposal.incidentIds.filter(
    (id) => state.withdrawn.includes(id) || !state.incidents.some(({ incidentId }) => incidentId === id),
  );
  if (gone.length > 0 || proposal.incidentIds.length === 0) {
    throw new Error(
      `"proposed" of step ${proposal.step} must rest on joined incidents, not on [${gone.join()}]`,
    );
  }
  return {
    step: proposal.step,
    rung: proposal.rung,
    proposal,
    proposedAt: at,
    grounds: [...(before?.grounds ?? []), { rung: proposal.rung, incidentIds: [...proposal.incidentIds] }],
    stage: 'proposed',
    end: null,
    endsAs: null,
    waiting: waitFor('facts-service', at, proposal.serveUntil),
    place: 0,
    hearing: null,
    replies: before?.replies ?? [],
    deciders: before?.deciders ?? [],
    decision: null,
    // Asked is asked: what was refused was refused on other facts.
    tolerance: before?.tolerance?.state === 'asked' ? before.tolerance : null,
    served: null,
    appeal: null,
    organ: null,
    rectification: null,
    lookBack: null,
    markUntil: null,
  };
}

export function withdrawn(step: Step, event: EventOf<'withdrawn'>): Step {
  expectStage(step, event, 'proposed', 'hearing', 'deciding', 'deferred');
  return ended(step, 'withdrawn');
}

export function factsServed(step: Step, event: EventOf<'facts-served'>): Step {
  expectStage(step, event, 'proposed');
  return {
    ...step,
    stage: 'hearing',
    hearing: { from: event.at, until: event.hearingUntil, silent: null },
    waiting: waitFor('hearing', event.at, event.hearingUntil),
  };
}

/**
 * The office is asked to serve it by hand, and asked again at `nextAt`. A paper may come back after its windows have
 * begun: then they have not.
 */
export function serviceFailed(step: Step, event: EventOf<'service-failed'>): Step {
  if (event.paper === 'facts' && isUnheard(step)) {
    const waiting = waitFor('facts-service', event.at, event.nextAt);
    return { ...step, stage: 'proposed', hearing: null, waiting, place: 0 };
  }
  if (event.paper === 'decision' && isUnread(step)) {
    const waiting = waitFor('service', event.at, event.nextAt);
    const unserved = { served: null, appeal: null, rectification: null, markUntil: null };
    return { ...step, ...unserved, stage: 'serving', waiting, place: 0 };
  }
  expectStage(step, event, event.paper === 'facts' ? 'proposed' : 'serving');
  return { ...step, waiting: step.waiting && { ...step.waiting, nextAt: event.nextAt } };
}

export function hearingEnded(step: Step, event: EventOf<'hearing-ended'>): Step {
  expectStage(step, event, 'hearing');
  return {
    ...deciding(step, event.at, event.decideUntil),
    hearing: step.hearing && { ...step.hearing, silent: event.silent },
  };
}

export function deferralOver(step: Step, event: EventOf<'deferral-over'>): Step {
  expectStage(step, event, 'deferred');
  return deciding(step, event.at, event.decideUntil);
}

/** From here on somebody's turn is counted: on the tolerance that was asked for, else on the decision. */
export function deciding(step: Step, since: string, until: string): Step {
  const asked = step.tolerance?.state === 'asked';
  return {
    ...step,
    stage: 'deciding',
    waiting: waitFor(asked ? 'tolerance' : 'decision', since, until),
    tolerance: asked && step.tolerance ? { ...step.tolerance, decideUntil: until } : step.tolerance,
  };
}
