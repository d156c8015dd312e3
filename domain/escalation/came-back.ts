import type { CaseContext } from './case-context';
import type { CaseEventBody } from './case-event';
import type { CaseState, Step } from './case-state';
import { weekly } from './due';

/**
 * The notice of a step's proposed facts came back after its arrival was noted: the hearing has run against people whom
 * nothing reached. It is served anew, by hand, and the hearing begins from its first day then. Nothing where the
 * subject has spoken since, or somebody has decided.
 */
export function cameBack(state: CaseState, step: number, context: CaseContext): CaseEventBody[] {
  const one = state.steps[step - 1];
  if (state.status === 'closed' || one === undefined || !isUnheard(one)) return [];
  return [{ kind: 'service-failed', step, paper: 'facts', nextAt: weekly(context) }];
}

/** The hearing has begun, and nobody has shown that they know of it. */
export function isUnheard({ stage, hearing, decision, replies, tolerance }: Step): boolean {
  if ((stage !== 'hearing' && stage !== 'deciding') || hearing === null || decision !== null) return false;
  const since = Date.parse(hearing.from);
  const spoken = [...replies, ...(tolerance === null ? [] : [tolerance])];
  return spoken.every(({ at }) => Date.parse(at) < since);
}
