import type { CaseContext } from './case-context';
import type { CaseEventBody } from './case-event';
import type { CaseState, Step, Wait } from './case-state';
import { due } from './due';
import { givenBack } from './engine-down';
import { runningWaits } from './next-date';
import { reconsider } from './reconsider';
import { after, isOver, withConsequences } from './settle';
import { windowEnd } from './windows';

/** Where nothing ripens any more and a step still runs: a look that only a calendar's change could answer. */
const lookAgainAfter = { months: 1 } as const;

/** More looks than this at one instant would be a circle. */
const looksAtMost = 1000;

/**
 * What has become due by `context.now`, in order; empty where nothing has. First every window gets back what the
 * engine took of it, so that no unit is worse off for a downtime; then dates bring what they bring, which is a
 * reminder, the next person's turn or an end without a consequence: a timer never punishes. Throws as `evolve` does.
 */
export function passTime(state: CaseState, context: CaseContext): CaseEventBody[] {
  const events: CaseEventBody[] = [];
  let current = state;
  for (let looks = 0; looks < looksAtMost; looks += 1) {
    const next = dueNow(current, context);
    if (next.length === 0) return events;
    events.push(...next);
    current = after(current, next, context);
  }
  throw new Error(`the dates of the case ${state.caseId} bring each other about without an end`);
}

function dueNow(state: CaseState, context: CaseContext): CaseEventBody[] {
  if (state.status === 'closed') return [];
  if (isOver(state)) return [{ kind: 'closed' }];
  const open = state.steps.flatMap((step) => runningWaits(step).map((wait) => ({ step, wait })));
  const extended = open.flatMap(({ step, wait }) => extension(step, wait, context));
  if (extended.length > 0) return extended;
  const reached = open.find(({ wait }) => isReached(wait.nextAt, context));
  if (reached !== undefined) {
    return withConsequences(state, [due(reached.step, reached.wait, context)], context);
  }
  return state.ripensAt !== null && isReached(state.ripensAt, context) ? ripened(state, context) : [];
}

function extension(step: Step, wait: Wait, context: CaseContext): CaseEventBody[] {
  const back = givenBack(wait, context);
  if (back === null) return [];
  return [{ kind: 'window-extended', step: step.step, of: wait.for, ...back, cause: 'engine-down' }];
}

function ripened(state: CaseState, context: CaseContext): CaseEventBody[] {
  const events = reconsider(state, context);
  if (events.length > 0) return withConsequences(state, events, context);
  const stepsOpen = state.steps.some(({ stage }) => stage !== 'ended');
  if (!stepsOpen) return [{ kind: 'closed' }];
  return [{ kind: 'watching', ripensAt: windowEnd(context.now, lookAgainAfter, context) }];
}

function isReached(at: string, { now }: CaseContext): boolean {
  return Date.parse(at) <= now.getTime();
}
