import type { CommandRefusal, RefusalRule } from '../domain/escalation/case-command';
import type { CaseState } from '../domain/escalation/case-state';
import { refusedAsClosed } from '../domain/escalation/closed';
import type { CaseRequest } from './handles';

/**
 * What can be refused without asking anybody: a command for a case that is closed, for a step that is not there, or on
 * a proposal that has changed since it was read. Null: an activity looks at the rest, by the roster and the ladder.
 * Before the first events are known nothing is refused here.
 */
export function refusedAtOnce(
  state: CaseState | null,
  { key, command, postId, caseId }: CaseRequest,
): CommandRefusal | null {
  if (key === '' || postId === '')
    return refuse('no-authority', '须写明请求编号和职务', 'a key and a post are needed');
  if (state === null) return null;
  // A wrong decision may be annulled at any time, also where the case is closed and another one is open.
  const isElsewhere = caseId !== undefined && (state.status === 'closed' || state.caseId !== caseId);
  if (command.do === 'annul' && isElsewhere) return null;
  if (state.status === 'closed') return refusedAsClosed(state, command);
  const step = state.steps[command.step - 1];
  if (step === undefined)
    return refuse('step-unknown', '此件没有这一步', `the case has no step ${command.step}`);
  if (command.do === 'decide' && command.version !== step.proposal.version)
    return refuse(
      'stale-version',
      '建议已经更新，请看过新的一版再决定',
      `the proposal is at version ${step.proposal.version}, not ${command.version}: read it first`,
    );
  return null;
}

function refuse(refused: RefusalRule, zh: string, en: string): CommandRefusal {
  return { refused, message: { zh, en } };
}
