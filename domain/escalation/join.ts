import type { CaseContext } from './case-context';
import type { CaseEventBody, CaseIncident } from './case-event';
import type { CaseState } from './case-state';
import { isUndecided } from './grounds';
import { notAmong, notFiredElsewhere, version } from './proposing';
import { asConsidered, reconsider } from './reconsider';
import { isLighter } from './rung-terms';
import { after, withConsequences } from './settle';

/**
 * An incident joins a case: nothing where it is there already or the case is closed. It makes a new version of an
 * undecided proposal, waits while a decision is on its way, and otherwise begins a step of its own where the ladder
 * proposes one. A case in which it comes to nothing is closed again.
 */
export function join(state: CaseState, incident: CaseIncident, context: CaseContext): CaseEventBody[] {
  const known = state.incidents.some(({ incidentId }) => incidentId === incident.incidentId);
  if (known || state.status === 'closed') return [];
  const joined: CaseEventBody = { kind: 'incident-joined', incident };
  const now = after(state, [joined], context);
  return withConsequences(state, [joined, ...reconsider(now, context)], context);
}

export type WithdrawnBecause = Extract<CaseEventBody, { kind: 'incident-withdrawn' }>['reason'];

/**
 * A ground has gone. Undecided proposals that rest on it are looked at as of the day they were made: they go on
 * without it as a new version, with a hearing of its own, or are withdrawn. What was decided stands until somebody
 * annuls it.
 */
export function withdraw(
  state: CaseState,
  incidentId: string,
  reason: WithdrawnBecause,
  context: CaseContext,
): CaseEventBody[] {
  const known = state.incidents.some((one) => one.incidentId === incidentId);
  if (!known || state.withdrawn.includes(incidentId) || state.status === 'closed') return [];
  const gone: CaseEventBody = { kind: 'incident-withdrawn', incidentId, reason };
  const now = after(state, [gone], context);
  const without = withoutGround(now, incidentId, context);
  // A watch was for all incidents: what is left of them is looked at anew.
  const rest = without.length > 0 ? [] : reconsider(now, context);
  return withConsequences(state, [gone, ...without, ...rest], context);
}

function withoutGround(state: CaseState, incidentId: string, context: CaseContext): CaseEventBody[] {
  const affected = state.steps.filter(
    (step) => isUndecided(step) && step.proposal.incidentIds.includes(incidentId),
  );
  return affected.map((step) => {
    const found = asConsidered(state, context, new Date(step.proposedAt));
    const rest = step.proposal.incidentIds.filter((id) => !state.withdrawn.includes(id));
    const proposals = found !== null && 'propose' in found ? found.propose : [];
    const same = proposals.find(({ rung }) => rung === step.proposal.rung);
    if (same !== undefined) {
      const more = notFiredElsewhere(state, step, same.rung, notAmong(state, rest, same.incidentIds));
      const incidentIds = [...rest, ...more];
      if (incidentIds.length > 0) return version(state, step, { ...same, incidentIds }, context);
    }
    const lighter = proposals.find(
      ({ rung, incidentIds }) =>
        isLighter(rung, step.proposal.rung) &&
        incidentIds.length > 0 &&
        incidentIds.every((id) => rest.includes(id)) &&
        notFiredElsewhere(state, step, rung, incidentIds).length === incidentIds.length,
    );
    if (lighter !== undefined && affected.length === 1) return version(state, step, lighter, context);
    return { kind: 'withdrawn', step: step.step, reason: 'grounds-gone' };
  });
}
