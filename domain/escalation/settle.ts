import type { CaseContext } from './case-context';
import type { CaseEventBody } from './case-event';
import type { CaseState } from './case-state';
import { evolve } from './evolve';
import { reconsider } from './reconsider';

/** The state after events that happen now. */
export function after(state: CaseState, bodies: readonly CaseEventBody[], { now }: CaseContext): CaseState {
  const at = now.toISOString();
  return bodies.reduce<CaseState>((before, body) => evolve(before, { ...body, at }), state);
}

/**
 * Events with what follows from them at once. Where a decision was served or a step ended, incidents that had to wait
 * are looked at; a case in which nothing is open and nothing ripens is closed.
 */
export function withConsequences(
  before: CaseState,
  bodies: readonly CaseEventBody[],
  context: CaseContext,
): CaseEventBody[] {
  const happened = after(before, bodies, context);
  if (happened.status === 'closed') return [...bodies];
  const more = looksAgain(before, happened) ? reconsider(happened, context) : [];
  const state = after(happened, more, context);
  return [...bodies, ...more, ...(isOver(state) ? [{ kind: 'closed' } as const] : [])];
}

function looksAgain(before: CaseState, now: CaseState): boolean {
  return now.steps.some((step, index) => {
    const was = before.steps[index];
    return (
      was !== undefined &&
      ((was.stage === 'serving' && step.stage !== 'serving') ||
        (was.stage !== 'ended' && step.stage === 'ended'))
    );
  });
}

/** Open, with nothing to wait for. */
export function isOver({ status, steps, ripensAt }: CaseState): boolean {
  return status === 'open' && ripensAt === null && steps.every(({ stage }) => stage === 'ended');
}
