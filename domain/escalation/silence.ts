import type { Span } from '../policy/dates';
import type { CaseContext } from './case-context';
import type { CaseEventBody } from './case-event';
import type { Step, Wait } from './case-state';
import { chainOf, termsOf } from './rung-terms';
import { isOfAppeal } from './wait';
import { windowEnd } from './windows';

/** Whose turn it is in a wait for somebody of an authority, and for how long each. */
interface Turns {
  /** Kinds of posts, one after the other. */
  chain: readonly string[];
  each: Span;
  /** What comes where the last of them is silent too. */
  then: 'lapse' | 'remind';
}

/** Those whose turn comes one after the other in a wait. Throws RangeError for a wait that has no chain. */
export function turnsOf(step: Step, waiting: Wait['for'], context: CaseContext): Turns {
  const proposed = termsOf(context, step.proposal.rung);
  const terms = termsOf(context, step.rung);
  const decision: Span = { workdays: terms.decision.workdays };
  switch (waiting) {
    case 'decision':
    case 'tolerance':
      return {
        chain: chainOf(proposed.decidedBy),
        each: { workdays: proposed.decision.workdays },
        then: 'lapse',
      };
    case 'act':
      return { chain: chainOf(terms.decidedBy), each: terms.act?.within ?? decision, then: 'remind' };
    case 'organ-check':
      return { chain: chainOf(terms.decidedBy), each: decision, then: 'remind' };
    case 'verification':
      return {
        chain: terms.rectification.verifiedBy,
        each: terms.rectification.verification,
        then: 'remind',
      };
    case 'look-back':
      return { chain: terms.lookBack.by, each: terms.lookBack.within, then: 'remind' };
    case 'appeal-decision':
      return { chain: chainOf(terms.appeal.decidedBy), each: terms.appeal.decision, then: 'remind' };
    default:
      throw new RangeError(`nobody's turn is counted in the wait for ${waiting}`);
  }
}

/** The end of somebody's turn has come and they were silent. Their silence never harms the unit. */
export function silence(step: Step, wait: Wait, context: CaseContext, askAgainAt: string): CaseEventBody {
  const { chain, each, then } = turnsOf(step, wait.for, context);
  const place = (isOfAppeal(wait.for) ? (step.appeal?.place ?? 0) : step.place) + 1;
  if (place < chain.length) {
    const until = windowEnd(context.now, each, context);
    return { kind: 'passed-up', step: step.step, of: wait.for, place, until };
  }
  if (then === 'lapse') return { kind: 'lapsed', step: step.step };
  return { kind: 'reminded', step: step.step, of: wait.for, nextAt: askAgainAt };
}
