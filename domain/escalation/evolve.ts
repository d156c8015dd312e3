import type { CaseEvent } from './case-event';
import type { CaseState, Step } from './case-state';
import { foldStep } from './fold/fold-step';
import { proposed } from './fold/proposal';
import type { EventOf } from './fold/step-event';

/**
 * What an event makes of a case; `null` before its first one. Pure and total over what can happen: it runs in
 * activities and in workflows alike. Throws Error for an order of events that is impossible: a fold that guesses would
 * let people decide on what never was.
 */
export function evolve(state: CaseState | null, event: CaseEvent): CaseState {
  if (event.kind === 'opened') {
    if (state !== null) throw new Error('"opened" can only be the first event of a case');
    return opened(event);
  }
  if (state === null) throw new Error(`"${event.kind}" cannot be the first event of a case`);
  if (state.status === 'closed' && event.kind !== 'annulled') {
    throw new Error(`"${event.kind}" cannot follow: the case is closed`);
  }
  return { ...folded(state, event), version: state.version + 1 };
}

/** The fold of a whole case. Throws Error for no events, or as `evolve` does. */
export function stateOf(events: readonly CaseEvent[]): CaseState {
  const state = events.reduce<CaseState | null>(evolve, null);
  if (state === null) throw new Error('a case has at least the event "opened"');
  return state;
}

function opened({ caseId, officeId, policyVersionId, subject, at }: EventOf<'opened'>): CaseState {
  return {
    caseId,
    officeId,
    policyVersionId,
    subject,
    openedAt: at,
    status: 'open',
    version: 1,
    incidents: [],
    withdrawn: [],
    ripensAt: null,
    steps: [],
  };
}

function folded(state: CaseState, event: Exclude<CaseEvent, EventOf<'opened'>>): CaseState {
  switch (event.kind) {
    case 'incident-joined':
      if (state.incidents.some(({ incidentId }) => incidentId === event.incident.incidentId)) {
        throw new Error(`incident ${event.incident.incidentId} has joined the case already`);
      }
      return { ...state, incidents: [...state.incidents, event.incident], ripensAt: null };
    case 'incident-withdrawn':
      if (
        state.withdrawn.includes(event.incidentId) ||
        !state.incidents.some(({ incidentId }) => incidentId === event.incidentId)
      ) {
        throw new Error(`incident ${event.incidentId} is none of the case's that could be withdrawn`);
      }
      return { ...state, withdrawn: [...state.withdrawn, event.incidentId], ripensAt: null };
    case 'watching':
      return { ...state, ripensAt: event.ripensAt };
    case 'proposed':
      return withStep({ ...state, ripensAt: null }, proposed(state, event));
    case 'closed':
      if (state.steps.some(({ stage }) => stage !== 'ended')) {
        throw new Error('a case cannot be closed while one of its steps is open');
      }
      return { ...state, status: 'closed', ripensAt: null };
    default: {
      const step = state.steps[event.step - 1];
      if (step === undefined) throw new Error(`"${event.kind}" of step ${event.step}, which is not there`);
      return withStep(state, foldStep(step, event));
    }
  }
}

function withStep(state: CaseState, step: Step): CaseState {
  const steps = [...state.steps];
  steps[step.step - 1] = step;
  return { ...state, steps };
}
