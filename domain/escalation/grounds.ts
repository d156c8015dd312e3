import { rungs, type Rung } from '../policy/rungs';
import type { CaseContext } from './case-context';
import type { CaseIncident } from './case-event';
import type { CaseState, Step } from './case-state';
import { levelOf } from './consider-rungs';

/** Incidents that a proposal may rest on: not gone, and of no duty whose notices reached nobody. */
export function standingIncidents({ incidents, withdrawn }: CaseState): CaseIncident[] {
  return incidents.filter(({ incidentId, unitReached }) => unitReached && !withdrawn.includes(incidentId));
}

export function isUndecided({ stage }: Step): boolean {
  return stage === 'proposed' || stage === 'hearing' || stage === 'deciding' || stage === 'deferred';
}

/**
 * By rung, the sources that may not ground it again: a proposal of this rung has rested on them, or one of a heavier
 * level, for what was answered for above is not answered for once more below. `earlier`: in cases before this one.
 */
export function usedSources(
  state: CaseState,
  steps: readonly Step[],
  earlier: CaseContext['used'],
): Map<Rung, Set<string>> {
  const used = new Map<Rung, Set<string>>(rungs.map((rung) => [rung, new Set(earlier?.get(rung))]));
  for (const ground of steps.flatMap(({ grounds }) => grounds)) {
    const sources = sourcesOf(state, ground.incidentIds);
    for (const [rung, set] of used) {
      if (rung === ground.rung || levelOf(rung) < levelOf(ground.rung))
        sources.forEach((one) => set.add(one));
    }
  }
  return used;
}

/** Sources that proposals of exactly this rung have rested on in these steps. */
export function firedSources(state: CaseState, steps: readonly Step[], rung: Rung): Set<string> {
  const ids = steps.flatMap(({ grounds }) =>
    grounds.flatMap((one) => (one.rung === rung ? one.incidentIds : [])),
  );
  return new Set(sourcesOf(state, ids));
}

export function sourcesOf(state: CaseState, incidentIds: readonly string[]): string[] {
  return state.incidents
    .filter(({ incidentId }) => incidentIds.includes(incidentId))
    .map(({ sourceId }) => sourceId);
}

/** The person that every one of these incidents names, where a proposal names one; else the unit stands alone. */
export function namedBy(
  state: CaseState,
  incidentIds: readonly string[],
  personId: string | null,
): string | null {
  const resting = state.incidents.filter(({ incidentId }) => incidentIds.includes(incidentId));
  return personId !== null && resting.every((one) => one.personId === personId) ? personId : null;
}
