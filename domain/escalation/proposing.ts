import type { Rung } from '../policy/rungs';
import type { CaseContext } from './case-context';
import type { CaseEventBody } from './case-event';
import type { CaseState, Step } from './case-state';
import type { ConsideredProposal } from './consider';
import { firedSources, namedBy, sourcesOf, standingIncidents } from './grounds';
import { workdaysOn } from './windows';

/** Those whose sources are not there yet: a duty that was overdue and then missed is one ground. */
export function notAmong(state: CaseState, resting: readonly string[], ids: readonly string[]): string[] {
  const sources = sourcesOf(state, resting);
  const standing = standingIncidents(state).map(({ incidentId }) => incidentId);
  return ids.filter(
    (id) => standing.includes(id) && !sourcesOf(state, [id]).some((one) => sources.includes(one)),
  );
}

/** Those whose sources no other step has rested on at this rung. */
export function notFiredElsewhere(
  state: CaseState,
  step: Step,
  rung: Rung,
  ids: readonly string[],
): string[] {
  const others = state.steps.filter((one) => one.step !== step.step);
  const fired = firedSources(state, others, rung);
  return ids.filter((id) => !sourcesOf(state, [id]).some((source) => fired.has(source)));
}

/** The next version of an undecided proposal. */
export function version(
  state: CaseState,
  step: Step,
  found: ConsideredProposal,
  context: CaseContext,
): CaseEventBody {
  return proposal(state, { step: step.step, version: step.proposal.version + 1 }, found, context);
}

/** A proposal: of a new step as its first version, or of an undecided one as its next. */
export function proposal(
  state: CaseState,
  which: { step: number; version: number },
  { rung, entry, incidentIds, personId }: ConsideredProposal,
  context: CaseContext,
): CaseEventBody {
  return {
    kind: 'proposed',
    ...which,
    rung,
    entry,
    incidentIds: [...incidentIds],
    personId: namedBy(state, incidentIds, personId),
    serveUntil: workdaysOn(context.now, context.ladder.handServiceAfter.workdays, context),
  };
}
