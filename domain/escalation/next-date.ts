import type { CaseState, Step, Wait } from './case-state';

/**
 * The earliest date that a case waits for, ISO 8601; null once it is closed, and only then: nothing waits for ever.
 * What an appeal has stayed has none of its own; the appeal has.
 */
export function nextDate(state: CaseState): string | null {
  if (state.status === 'closed') return null;
  const dates = state.steps.flatMap(runningWaits).map(({ nextAt }) => nextAt);
  if (state.ripensAt !== null) dates.push(state.ripensAt);
  // Open without anything to wait for: looked at once more, and closed.
  if (dates.length === 0) return state.openedAt;
  return dates.reduce((first, date) => (Date.parse(date) < Date.parse(first) ? date : first));
}

/** The clocks of a step that run now. */
export function runningWaits(step: Step): Wait[] {
  const main = isStayed(step) ? [] : [step.waiting, step.organ?.formalities ?? null];
  return [...main, step.appeal?.waiting ?? null].filter((wait) => wait !== null);
}

/** An appeal's authority has stayed the execution. */
function isStayed({ appeal }: Step): boolean {
  return appeal?.state === 'stayed';
}
