import type { Span } from '../policy/dates';
import type { CaseContext } from './case-context';
import type { By, CaseEventBody, ServiceHow, Terms } from './case-event';
import type { CaseState, Step } from './case-state';
import { termsOf } from './rung-terms';
import { after, withConsequences } from './settle';
import { passTime } from './pass-time';
import { windowEnd } from './windows';
import type { RungTerms } from '../policy/ladder';

/**
 * A paper of a step was delivered at `at`. What has become due comes first; nothing more where it was served before,
 * is not on its way, or is the paper of an earlier version. Windows run from now, on which it is noted: what nobody
 * noted in time is not the unit's loss.
 */
export function arrived(
  state: CaseState,
  paper: 'facts' | 'decision',
  step: number,
  at: Date,
  context: CaseContext,
): CaseEventBody[] {
  const due = passTime(state, context);
  const current = after(state, due, context);
  const one = current.steps[step - 1];
  const stage = paper === 'facts' ? 'proposed' : 'serving';
  if (current.status === 'closed' || one?.stage !== stage || at.getTime() < writtenAt(one)) return due;
  return [
    ...due,
    ...withConsequences(current, [served(one, paper, { how: 'notice', by: null }, context)], context),
  ];
}

/** Before that there was no such paper. */
function writtenAt({ stage, proposedAt, decision }: Step): number {
  return Date.parse(stage === 'serving' && decision ? decision.at : proposedAt);
}

/** The event of a service, with the dates that it sets going. */
export function served(
  step: Step,
  paper: 'facts' | 'decision',
  { how, by }: { how: ServiceHow; by: By | null },
  context: CaseContext,
): CaseEventBody {
  if (paper === 'facts') {
    const { workdays } = termsOf(context, step.proposal.rung).hearing;
    const hearingUntil = windowEnd(context.now, { workdays }, context);
    return { kind: 'facts-served', step: step.step, how, by, hearingUntil };
  }
  const terms = datesOf(termsOf(context, step.rung), context.now, context);
  return { kind: 'decision-served', step: step.step, how, by, ...terms };
}

/** The dates by a rung's terms, from the day of service on. What follows an act counts from its last day. */
export function datesOf(terms: RungTerms, from: Date, context: CaseContext): Terms {
  const end = (span: Span, begin: Date | string = from): string => windowEnd(begin, span, context);
  const actUntil = terms.act === undefined ? null : end(terms.act.within);
  return {
    appealUntil: end(terms.appeal.within),
    actUntil,
    rectifyUntil: end(terms.rectification.within, actUntil ?? from),
    markUntil: end(terms.mark),
  };
}
