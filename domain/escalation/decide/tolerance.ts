import type { CommandRefusal } from '../case-command';
import { decideUntil } from '../due';
import { refuse, wrongStage } from '../refuse';
import { chainOf, termsOf } from '../rung-terms';
import { windowEnd } from '../windows';
import { firstRefusal, type Answered, type At, type CommandOf } from './at';
import { hasTurn } from './authority';
import { bySubject, notOwnCase, reasonGiven } from './checks';
import { meetingHolds } from './meeting';
import { hearingIsOver, repliesOpened } from './heard';
import { isUndecidedYet } from './reply';

/** The subject asks that an error be tolerated (容错): decided before anything else is. */
export function askTolerance({ textId }: CommandOf<'ask-tolerance'>, at: At): Answered {
  const { step, asker, context } = at;
  const terms = termsOf(context, step.proposal.rung);
  const refused = firstRefusal(
    () => bySubject(at),
    () => isUndecidedYet(at),
    () => (terms.tolerance === 'excluded' ? excluded() : null),
    () => notAskedYet(at),
    () => reasonGiven(textId),
  );
  if (refused) return refused;
  // While the hearing still runs, the turn to decide on it begins with the hearing's end.
  const from = step.stage === 'hearing' ? (step.hearing?.until ?? context.now) : context.now;
  const until = windowEnd(from, { workdays: terms.decision.workdays }, context);
  return [{ kind: 'tolerance-asked', step: step.step, by: asker.by, textId, decideUntil: until }];
}

export function decideTolerance(command: CommandOf<'decide-tolerance'>, at: At): Answered {
  const { step, asker, context } = at;
  const { grant, textId, meeting } = command;
  const authority = termsOf(context, step.proposal.rung).decidedBy;
  const refused = firstRefusal(
    () => isAsked(at),
    () => hearingIsOver(at),
    () => notOwnCase(at),
    () => hasTurn(chainOf(authority), step.place, at),
    () => reasonGiven(textId),
    () => (grant ? null : repliesOpened(at)),
    () => meetingHolds(authority, meeting, grant, step.hearing?.until ?? step.proposedAt, at),
  );
  if (refused) return refused;
  const decided = {
    kind: 'tolerance-decided',
    step: step.step,
    granted: grant,
    by: asker.by,
    textId,
    meeting,
  } as const;
  return [grant ? decided : { ...decided, decideUntil: decideUntil(step, context) }];
}

function excluded(): CommandRefusal {
  return refuse('tolerance-excluded', '本档不适用容错', 'tolerance is excluded at this rung');
}

function notAskedYet({ step }: At): CommandRefusal | null {
  if (step.tolerance === null) return null;
  return refuse('decided-already', '已经申请过容错', 'tolerance was asked for already');
}

function isAsked({ step }: At): CommandRefusal | null {
  if (step.tolerance?.state === 'asked' && step.stage !== 'ended') return null;
  if (step.tolerance !== null && step.tolerance.state !== 'asked') {
    return refuse('decided-already', '容错申请已经决定', 'the request for tolerance was decided already');
  }
  return wrongStage(step.stage, '没有待决定的容错申请', 'a request for tolerance that waits');
}
