import { served } from '../arrived';
import { wrongStage } from '../refuse';
import { firstRefusal, type Answered, type At, type CommandOf } from './at';
import { byOffice } from './authority';
import { bySubject, notOwnCase } from './checks';
import type { CommandRefusal } from '../case-command';

type Paper = 'facts' | 'decision';

/** A paper was handed over by somebody of the office. */
export function serveByHand(
  command: CommandOf<'serve-facts'> | CommandOf<'serve-decision'>,
  at: At,
): Answered {
  const paper = command.do === 'serve-facts' ? 'facts' : 'decision';
  const refused = firstRefusal(
    () => isOnItsWay(paper, at),
    () => notOwnCase(at),
    () => byOffice(at),
  );
  return refused ?? [served(at.step, paper, { how: command.how, by: at.asker.by }, at.context)];
}

/** Somebody of the subject confirms that it has come. */
export function acknowledge({ paper }: CommandOf<'acknowledge'>, at: At): Answered {
  const refused = firstRefusal(
    () => bySubject(at),
    () => isOnItsWay(paper, at),
  );
  return refused ?? [served(at.step, paper, { how: 'acknowledged', by: at.asker.by }, at.context)];
}

function isOnItsWay(paper: Paper, { step }: At): CommandRefusal | null {
  if (step.stage === (paper === 'facts' ? 'proposed' : 'serving')) return null;
  return paper === 'facts'
    ? wrongStage(step.stage, '告知书不在送达中', 'a notice of proposed facts that is on its way')
    : wrongStage(step.stage, '决定不在送达中', 'a decision that is on its way');
}
