import type { Asker, CaseCommand, CommandRefusal } from './case-command';
import type { CaseContext } from './case-context';
import type { CaseEventBody } from './case-event';
import type { CaseState } from './case-state';
import { refusedAsClosed } from './closed';
import { doAct } from './decide/act';
import { annul } from './decide/annul';
import { appeal, stayAppeal } from './decide/appeal';
import { isRefusal, type Answered, type At } from './decide/at';
import { decideAppeal } from './decide/decide-appeal';
import { decideProposal } from './decide/decide-proposal';
import { lookBack } from './decide/look-back';
import { checkOrganDecision, recordOrganDecision } from './decide/organ-decision';
import { reportRectification, verifyRectification } from './decide/rectification';
import { openReply, reply } from './decide/reply';
import { acknowledge, serveByHand } from './decide/serve';
import { askTolerance, decideTolerance } from './decide/tolerance';
import { passTime } from './pass-time';
import { refuse } from './refuse';
import { after, withConsequences } from './settle';

/**
 * What a person's command makes happen, or the rule that refuses it. Dates that have come by `context.now` come first,
 * so that nobody decides between a window's end and the timer that notes it; their events are the first of the answer.
 * Without effect (a reply that is there, one that was opened) the answer holds no event of the command.
 */
export function decide(
  command: CaseCommand,
  state: CaseState,
  asker: Asker,
  context: CaseContext,
): CaseEventBody[] | CommandRefusal {
  const due = passTime(state, context);
  const current = after(state, due, context);
  if (current.status === 'closed' && command.do !== 'annul') {
    return refusedAsClosed(current, command);
  }
  const step = current.steps[command.step - 1];
  if (step === undefined) {
    return refuse('step-unknown', `没有第 ${command.step} 步`, `there is no step ${command.step}`);
  }
  const answered = answer(command, { state: current, step, asker, context });
  return isRefusal(answered) ? answered : [...due, ...withConsequences(current, answered, context)];
}

function answer(command: CaseCommand, at: At): Answered {
  switch (command.do) {
    case 'serve-facts':
    case 'serve-decision':
      return serveByHand(command, at);
    case 'acknowledge':
      return acknowledge(command, at);
    case 'reply':
      return reply(command, at);
    case 'open-reply':
      return openReply(command, at);
    case 'ask-tolerance':
      return askTolerance(command, at);
    case 'decide-tolerance':
      return decideTolerance(command, at);
    case 'decide':
      return decideProposal(command, at);
    case 'do-act':
      return doAct(command, at);
    case 'record-organ-decision':
      return recordOrganDecision(command, at);
    case 'check-organ-decision':
      return checkOrganDecision(command, at);
    case 'report-rectification':
      return reportRectification(command, at);
    case 'verify-rectification':
      return verifyRectification(command, at);
    case 'look-back':
      return lookBack(command, at);
    case 'appeal':
      return appeal(command, at);
    case 'stay-appeal':
      return stayAppeal(command, at);
    case 'decide-appeal':
      return decideAppeal(command, at);
    case 'annul':
      return annul(command, at);
  }
}
