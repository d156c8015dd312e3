import type { CommandRefusal } from '../case-command';
import { refuse, wrongStage } from '../refuse';
import { firstRefusal, type Answered, type At, type CommandOf } from './at';
import { hasTurn, isOfAuthority } from './authority';
import { bySubject, notOwnCase, reasonGiven } from './checks';
import { chainOf, termsOf } from '../rung-terms';

/** To be heard: as often as the subject wants, line by line or as a whole, and late too while nobody has decided. */
export function reply(command: CommandOf<'reply'>, at: At): Answered {
  const { step, asker } = at;
  const { replyId, textId, answers } = command;
  const refused = firstRefusal(
    () => bySubject(at),
    () => isUndecidedYet(at),
    () => reasonGiven(textId),
    () => answersFacts(command, at),
  );
  if (refused) return refused;
  if (step.replies.some((one) => one.replyId === replyId)) return [];
  const late = step.stage === 'deciding' || step.stage === 'deferred';
  return [{ kind: 'replied', step: step.step, replyId, by: asker.by, textId, answers, late }];
}

export function isUndecidedYet({ step }: At): CommandRefusal | null {
  const { stage } = step;
  if (stage === 'proposed' || stage === 'hearing' || stage === 'deciding' || stage === 'deferred')
    return null;
  return wrongStage(
    stage,
    '已经决定或结束，可以申诉',
    'a proposal that is not decided yet; what is decided can be appealed',
  );
}

function answersFacts({ answers }: CommandOf<'reply'>, { step }: At): CommandRefusal | null {
  const other = answers.find(({ incidentId }) => !step.proposal.incidentIds.includes(incidentId));
  if (other === undefined) return null;
  return refuse(
    'stale-version',
    `告知的事实已有新版（第 ${step.proposal.version} 版），其中没有所答的一条`,
    `the facts are those of version ${step.proposal.version} now: expected answers to them, found one to ${other.incidentId}`,
  );
}

/** Who decides has read it; that is written down, for nothing is confirmed unread. */
export function openReply({ replyId }: CommandOf<'open-reply'>, at: At): Answered {
  const { step, asker, context } = at;
  const appeals = chainOf(termsOf(context, step.rung).appeal.decidedBy);
  const refused = firstRefusal(
    () => notOwnCase(at),
    () => (isOfAuthority(at) ? null : hasTurn(appeals, appeals.length, at)),
    () =>
      step.stage === 'ended' ? wrongStage('ended', '不能再记录阅看', 'a step that has not ended') : null,
  );
  if (refused) return refused;
  const one = step.replies.find((each) => each.replyId === replyId);
  if (one === undefined) return refuse('no-reply', '没有这份说明', 'there is no such reply');
  if (one.openedBy.includes(asker.by.personId)) return [];
  return [{ kind: 'reply-opened', step: step.step, replyId, by: asker.by }];
}
