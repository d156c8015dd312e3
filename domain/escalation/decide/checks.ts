import type { CommandRefusal } from '../case-command';
import { refuse, wrongStage } from '../refuse';
import type { Stage } from '../case-state';
import type { At } from './at';

/** The main line stands at one of these stages, and is neither over nor stayed by an appeal's authority. */
export function standsAt({ step }: At, stages: readonly Stage[]): CommandRefusal | null {
  if (step.endsAs !== null)
    return wrongStage(step.stage, '主线已经结束，只等申诉', 'a step whose main line is not over');
  if (step.appeal?.state === 'stayed') {
    return wrongStage(step.stage, '申诉期间已停止执行', 'execution that is not stayed by the appeal');
  }
  if (stages.includes(step.stage)) return null;
  return wrongStage(step.stage, '此刻不能这样做', stages.join(' or '));
}

/** A reason stands in a text of its own, and it is not optional. */
export function reasonGiven(textId: string | null): CommandRefusal | null {
  if (textId !== null && textId.trim() !== '') return null;
  return refuse('reason-required', '请写明理由', 'expected a reason, found none');
}

/** People of the subject answer for it: those of its unit, and who is named. */
function isOfSubject({ state, step, asker }: At): boolean {
  const { subject } = state;
  const named = [step.proposal.personId, subject.kind === 'person' ? subject.personId : null];
  return asker.unitIds.includes(subject.unitId) || named.includes(asker.by.personId);
}

export function bySubject(at: At): CommandRefusal | null {
  if (isOfSubject(at)) return null;
  return refuse(
    'not-the-subject',
    '只有本单位的人或被点名的本人可以这样做',
    'expected somebody of the unit concerned, or the person named',
  );
}

/** Nobody acts officially in their own case. */
export function notOwnCase(at: At): CommandRefusal | null {
  if (!isOfSubject(at)) return null;
  return refuse(
    'own-case',
    '这是本人或本单位的案件，须回避',
    "it is the own case of who asks, or their unit's: expected somebody else",
  );
}

/** Another person than who did it. */
export function anotherThan(personId: string | undefined, { asker }: At): CommandRefusal | null {
  if (personId !== asker.by.personId) return null;
  return refuse(
    'second-person',
    '须由另一个人来做，做的人不能自己核对',
    'expected another person than the one who did what is checked',
  );
}
