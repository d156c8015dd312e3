import type { CommandRefusal } from '../case-command';
import { isAppealPending } from '../fold/ending';
import { refuse, wrongStage } from '../refuse';
import { chainOf, termsOf } from '../rung-terms';
import { windowEnd } from '../windows';
import { firstRefusal, type Answered, type At, type CommandOf } from './at';
import { hasTurn } from './authority';
import { bySubject, notOwnCase, reasonGiven } from './checks';

/** The subject appeals; execution goes on unless the appeal's authority stays it. */
export function appeal({ textId }: CommandOf<'appeal'>, at: At): Answered {
  const { step, asker, context } = at;
  const refused = firstRefusal(
    () => bySubject(at),
    () => mayAppeal(at),
    () => reasonGiven(textId),
  );
  if (refused) return refused;
  const decideUntil = windowEnd(context.now, termsOf(context, step.rung).appeal.decision, context);
  return [{ kind: 'appealed', step: step.step, by: asker.by, textId, decideUntil }];
}

function mayAppeal({ step }: At): CommandRefusal | null {
  const state = step.appeal?.state;
  if (state === 'over') return refuse('window-over', '申诉的期限已过', 'the window to appeal is over');
  if (state !== undefined && state !== 'open') {
    return refuse('decided-already', '已经申诉过', 'it was appealed already');
  }
  if (state === 'open' && step.stage !== 'ended') return null;
  return wrongStage(step.stage, '还没有送达的决定可以申诉', 'a decision that was served');
}

/** Until the appeal is decided, nothing more is carried out. */
export function stayAppeal({ textId }: CommandOf<'stay-appeal'>, at: At): Answered {
  const refused = firstRefusal(
    () => isPending(at),
    () =>
      at.step.appeal?.state === 'stayed'
        ? refuse('decided-already', '已经停止执行', 'execution is stayed already')
        : null,
    () => mayDecideAppeal(at),
    () => reasonGiven(textId),
  );
  return refused ?? [{ kind: 'appeal-stayed', step: at.step.step, by: at.asker.by, textId }];
}

export function isPending({ step }: At): CommandRefusal | null {
  if (isAppealPending(step.appeal) && step.stage !== 'ended') return null;
  if (step.appeal?.state === 'decided') {
    return refuse('decided-already', '申诉已经决定', 'the appeal was decided already');
  }
  return wrongStage(step.stage, '没有待决定的申诉', 'an appeal that waits');
}

/** Its own authority, and never a person who decided or recorded before. */
export function mayDecideAppeal(at: At): CommandRefusal | null {
  const { step, asker, context } = at;
  const chain = chainOf(termsOf(context, step.rung).appeal.decidedBy);
  return firstRefusal(
    () => notOwnCase(at),
    () =>
      step.deciders.includes(asker.by.personId)
        ? refuse(
            'same-decider',
            '原来作过决定的人不能决定申诉',
            'expected somebody who has not decided on it before',
          )
        : null,
    () => hasTurn(chain, step.appeal?.place ?? 0, at),
  );
}
