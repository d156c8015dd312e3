import { may } from '../../domain/authority/may';
import type { Asker } from '../../domain/escalation/case-command';
import type { Step } from '../../domain/escalation/case-state';
import { isUndecided } from '../../domain/escalation/grounds';
import { chainOf } from '../../domain/escalation/rung-terms';
import type { Ladder } from '../../domain/policy/ladder';

/** The asker's post is one that may have to decide on this proposal, now or once it was passed up. */
export function mayDecideOn(step: Step, asker: Asker | null, ladder: Ladder): boolean {
  const terms = ladder.rungs[step.proposal.rung];
  if (asker === null || !may(asker.role, 'case.decide') || terms === undefined || !isUndecided(step))
    return false;
  return chainOf(terms.decidedBy).some((kind) => asker.postKinds.includes(kind));
}

/** It is the turn of a post that the asker answers for, or was: the chain passes up, it does not take away. */
export function hasTurnNow(step: Step, asker: Asker | null, ladder: Ladder): boolean {
  const terms = ladder.rungs[step.proposal.rung];
  if (asker === null || terms === undefined || !mayDecideOn(step, asker, ladder)) return false;
  return chainOf(terms.decidedBy)
    .slice(0, step.place + 1)
    .some((kind) => asker.postKinds.includes(kind));
}
