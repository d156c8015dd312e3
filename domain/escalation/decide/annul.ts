import type { CommandRefusal } from '../case-command';
import { refuse, wrongStage } from '../refuse';
import { chainOf, termsOf } from '../rung-terms';
import { firstRefusal, type Answered, type At, type CommandOf } from './at';
import { hasTurn } from './authority';
import { notOwnCase, reasonGiven } from './checks';

/**
 * A wrong decision is corrected, by the rung's authority (also by who took it) or the appeal's, at any time after it,
 * also when the case is closed. The record stays and says so.
 */
export function annul({ textId }: CommandOf<'annul'>, at: At): Answered {
  const { step, asker, context } = at;
  const deciding = chainOf(termsOf(context, step.proposal.rung).decidedBy);
  const appeals = chainOf(termsOf(context, step.rung).appeal.decidedBy);
  const chain = [...deciding, ...appeals];
  const refused = firstRefusal(
    () => isDecided(at),
    () => notOwnCase(at),
    () => hasTurn(chain, chain.length, at),
    () => reasonGiven(textId),
  );
  return refused ?? [{ kind: 'annulled', step: step.step, by: asker.by, textId }];
}

function isDecided({ step }: At): CommandRefusal | null {
  if (step.end === 'annulled') return refuse('decided-already', '已经撤销', 'it is annulled already');
  const { decision } = step;
  if (decision?.outcome === 'confirm' || decision?.outcome === 'other-rung') return null;
  return wrongStage(step.stage, '没有可以撤销的决定', 'a decision that was confirmed');
}
