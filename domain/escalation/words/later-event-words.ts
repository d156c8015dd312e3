import { civilDateOf } from '../../calendar/civil-time';
import type { CaseEvent } from '../case-event';
import type { Bilingual } from '../../policy/words';
import { spokenDay, workdaysInEnglish } from '../../why/spoken';
import { both, serviceWords, withDay, withRung, type Telling } from './telling';
import { appealWords, waitWords } from '../stage-words';

/** Those told before: up to the decision. */
type EarlierEvent = Extract<
  CaseEvent,
  {
    kind:
      | 'opened'
      | 'incident-joined'
      | 'incident-withdrawn'
      | 'watching'
      | 'proposed'
      | 'withdrawn'
      | 'facts-served'
      | 'service-failed'
      | 'replied'
      | 'reply-opened'
      | 'hearing-ended'
      | 'tolerance-asked'
      | 'tolerance-decided'
      | 'decided';
  }
>;

/** What happens after a decision, and what the clock does. */
export function laterEventWords(event: Exclude<CaseEvent, EarlierEvent>, telling: Telling): Bilingual {
  const until = (zh: string, en: string, at: string) => withDay(zh, en, at, telling.zone);
  const onDay = (zh: string, en: string, date: string) => {
    const day = spokenDay(date);
    return both(`${zh}${day.zh}`, `${en} ${day.en}`);
  };
  switch (event.kind) {
    case 'deferral-over':
      return until('暂缓期满，最迟决定', 'No longer put off; to be decided by', event.decideUntil);
    case 'passed-up':
      return until(
        '到期没有办，转告上一级；最迟',
        'Nobody acted in time: the next higher was told; by',
        event.until,
      );
    case 'lapsed':
      return both(
        '没有人决定，提议自行终止，没有后果',
        'Nobody decided: the proposal lapsed, and nothing follows',
      );
    case 'decision-served':
      return until(
        `决定已送达（${serviceWords[event.how].zh}），可以申诉到`,
        `The decision was served (${serviceWords[event.how].en}); appeal until`,
        event.appealUntil,
      );
    case 'act-done':
      return event.act.what === 'interview'
        ? onDay('约谈已进行：', 'The interview was held on', event.act.heldOn)
        : onDay(
            `通报已印发（${event.act.recipients} 个单位）：`,
            `The circular was issued (to ${event.act.recipients}) on`,
            event.act.issuedOn,
          );
    case 'organ-decided':
      return onDay(
        `登记有权机关的决定（${event.documentNumber}）：`,
        `The organ’s decision (${event.documentNumber}) was recorded, of`,
        event.decidedOn,
      );
    case 'organ-decision-checked':
      return event.agrees
        ? both('第二人核对：一致', 'A second person checked it: it agrees')
        : both(
            '第二人核对：不一致，退回重录',
            'A second person checked it: it does not agree, to be recorded again',
          );
    case 'rectification-reported':
      return until(
        '报来整改情况，最迟核实',
        'Rectification was reported; to be verified by',
        event.verifyUntil,
      );
    case 'rectification-returned':
      return until('整改退回，新的期限', 'Rectification was sent back; due', event.until);
    case 'rectification-verified':
      return until('整改核实通过，回头看', 'Rectification was verified; look-back on', event.lookBackAt);
    case 'rectification-overdue':
      return both('整改到期未完成', 'Rectification is overdue');
    case 'looked-back':
      return event.passed
        ? both('回头看：通过', 'Look-back: passed')
        : both('回头看：没有通过', 'Look-back: not passed');
    case 'appealed':
      return until('申诉，最迟决定', 'Appealed; to be decided by', event.decideUntil);
    case 'appeal-stayed':
      return both('申诉期间暂停执行', 'Execution is stayed while the appeal is decided');
    case 'appeal-decided': {
      const words = withRung(appealWords[event.outcome], event.rung, telling);
      return both(`申诉决定：${words.zh}`, `Appeal: ${words.en}`);
    }
    case 'appeal-window-over':
      return both('申诉期满', 'The time for an appeal is over');
    case 'annulled':
      return both('决定撤销，原记录保留', 'The decision was annulled; the record stays');
    case 'window-extended': {
      const words = waitWords[event.of];
      return both(
        `引擎停机，补回 ${event.workdays} 个工作日（${words.zh}）：${spokenDay(civilDateOf(event.until, telling.zone)).zh}`,
        `The engine was down: ${workdaysInEnglish(event.workdays)} given back (${words.en}), to ${spokenDay(civilDateOf(event.until, telling.zone)).en}`,
      );
    }
    case 'reminded':
      return both(
        `到期前提示（${waitWords[event.of].zh}）`,
        `Reminded of a date (${waitWords[event.of].en})`,
      );
    case 'closed':
      return both('结案', 'The case was closed');
  }
}
