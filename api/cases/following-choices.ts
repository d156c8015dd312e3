import { civilDateOf } from '../../domain/calendar/civil-time';
import type { DoneAct } from '../../domain/escalation/case-event';
import { choice, TEXT, type Choice, type StepIn } from './choice';

/** What the subject may say and do: nothing of it makes the result heavier. */
export function subjectChoices({ step: { step, stage } }: StepIn): Choice[] {
  const paper = stage === 'proposed' ? 'facts' : 'decision';
  return [
    choice(
      { do: 'acknowledge', step, paper },
      ['签收', 'Acknowledge'],
      ['确认已经收到，不等于认可', 'It was received; that admits nothing'],
      [],
      { choice: paper },
    ),
    choice(
      { do: 'reply', step, replyId: TEXT, textId: TEXT, answers: [] },
      ['说明', 'Reply'],
      ['可以逐条答复；不会因此加重', 'Line by line; it never makes it heavier'],
      ['reply'],
    ),
    choice(
      { do: 'ask-tolerance', step, textId: TEXT },
      ['申请容错', 'Ask for tolerance'],
      ['先审查是否容错，再决定', 'Decided before anything else is'],
      ['reason'],
    ),
    choice(
      { do: 'report-rectification', step, textId: TEXT },
      ['报告整改', 'Report the rectification'],
      ['由别人核实', 'Somebody else verifies it'],
      ['report'],
    ),
    choice(
      { do: 'appeal', step, textId: TEXT },
      ['申诉', 'Appeal'],
      ['由没有作过决定的人另行决定；不停止执行', 'Decided by somebody else; execution goes on'],
      ['reason'],
    ),
  ];
}

/** What follows a decision, and how papers get there. */
export function followingChoices({ step, context }: StepIn): Choice[] {
  const { step: number, rung } = step;
  const today = civilDateOf(context.now, context.zone);
  const at = { step: number };
  const act: DoneAct =
    rung === 'circular'
      ? { what: 'circular', issuedOn: today, documentNumber: TEXT, recipients: 1 }
      : { what: 'interview', heldOn: today, textId: TEXT };
  return [
    choice(
      { do: 'serve-facts', ...at, how: 'by-hand' },
      ['拟办事实已当面送达', 'Proposed facts served by hand'],
      ['从今天起听取说明', 'The hearing begins today'],
    ),
    choice(
      { do: 'serve-decision', ...at, how: 'by-hand' },
      ['决定已当面送达', 'Decision served by hand'],
      ['从今天起计申诉和整改', 'Appeal and rectification begin today'],
    ),
    choice(
      { do: 'do-act', ...at, act },
      act.what === 'interview' ? ['登记约谈', 'Record the interview'] : ['登记通报', 'Record the circular'],
      ['接着整改', 'Rectification follows'],
      act.what === 'interview' ? ['day', 'record'] : ['day', 'document-number', 'recipients'],
      { choice: act.what },
    ),
    choice(
      { do: 'record-organ-decision', ...at, documentNumber: TEXT, decidedOn: today, textId: TEXT },
      ['登记有权机关的决定', 'Record the organ’s decision'],
      ['由第二人核对', 'A second person checks it'],
      ['document-number', 'day', 'minutes'],
    ),
    ...[true, false].map((agrees) =>
      choice(
        { do: 'check-organ-decision', ...at, agrees },
        agrees ? ['核对一致', 'It agrees'] : ['核对不一致', 'It does not agree'],
        agrees
          ? ['接着办手续、整改', 'Formalities and rectification follow']
          : ['退回重新登记', 'Recorded again'],
        [],
        { choice: agrees ? 'agrees' : 'disagrees' },
      ),
    ),
    ...[true, false].map((accept) =>
      choice(
        { do: 'verify-rectification', ...at, accept, textId: TEXT, until: null },
        accept ? ['核实整改通过', 'Accept the rectification'] : ['退回整改', 'Send it back'],
        accept ? ['到期回头看', 'Looked back at in time'] : ['按新的期限再改', 'Due again, by a new date'],
        accept ? [] : ['reason'],
        { choice: accept ? 'accept' : 'return' },
      ),
    ),
    ...[true, false].map((passed) =>
      choice(
        { do: 'look-back', ...at, passed, textId: TEXT },
        passed
          ? ['回头看通过', 'The look-back is passed']
          : ['回头看没有通过', 'The look-back is not passed'],
        passed ? ['这一步结束', 'The step ends'] : ['成为一条新的事实', 'It is a fact of its own'],
        ['reason'],
        { choice: passed ? 'passed' : 'failed' },
      ),
    ),
    choice(
      { do: 'annul', ...at, textId: TEXT },
      ['撤销决定', 'Annul the decision'],
      ['纠正错误；原记录保留', 'A wrong decision is corrected; the record stays'],
      ['reason'],
    ),
  ];
}
