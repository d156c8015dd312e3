import type { CaseContext, Mark } from './case-context';
import type { CaseState } from './case-state';

/** Marks of a case's own served decisions; what was annulled or never carried out has left none. */
export function marksOf(state: CaseState): Mark[] {
  return state.steps.flatMap(({ rung, served, markUntil, proposal }) =>
    served === null || markUntil === null
      ? []
      : [{ rung, from: served.at, until: markUntil, personId: proposal.personId }],
  );
}

/** Marks of the case and of earlier ones that count at an instant: begun, and not expired. */
export function marksAt(state: CaseState, { marks }: Pick<CaseContext, 'marks'>, at: Date): Mark[] {
  return [...marks, ...marksOf(state)].filter(
    ({ from, until }) => Date.parse(from) <= at.getTime() && at.getTime() < Date.parse(until),
  );
}
