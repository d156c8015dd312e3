import type { CaseEvent } from '../case-event';
import type { Bilingual } from '../../policy/words';
import { incidentWords } from '../../policy/ladder-words';
import { laterEventWords } from './later-event-words';
import { outcomeWords, toleranceWords } from '../stage-words';
import { rungTitle } from '../../policy/ladder-words';
import { both, serviceWords, withDay, withRung, type Telling } from './telling';

const withdrawnFor = {
  answered: both('已经补报', 'it was answered'),
  superseded: both('原结论已变更', 'its verdict was superseded'),
  'entered-in-error': both('登记有误', 'it was entered in error'),
};

/** One line of a case's story, in plain words. Texts and names stand beside it. */
export function eventWords(event: CaseEvent, telling: Telling): Bilingual {
  const until = (zh: string, en: string, at: string) => withDay(zh, en, at, telling.zone);
  switch (event.kind) {
    case 'opened':
      return both('立案', 'The case was opened');
    case 'incident-joined': {
      const words = incidentWords[event.incident.kind];
      return both(`事实并入：${words.zh}`, `A fact joined: ${words.en}`);
    }
    case 'incident-withdrawn': {
      const words = withdrawnFor[event.reason];
      return both(`一条事实撤下：${words.zh}`, `A fact was taken back: ${words.en}`);
    }
    case 'watching':
      return until('还不够条件，再看的日子是', 'Nothing to propose yet; looked at again on', event.ripensAt);
    case 'proposed': {
      const words = rungTitle(telling.ladder, event.rung);
      const renewed = event.version > 1;
      return both(
        `按制度${renewed ? '更新提议' : '提出'}：拟${words.zh}（${event.incidentIds.length} 条事实，第 ${event.version} 版）`,
        `The rules propose ${words.en}${renewed ? ' anew' : ''} (facts: ${event.incidentIds.length}, version ${event.version})`,
      );
    }
    case 'withdrawn':
      return both('提议撤回：事实不再成立', 'The proposal was withdrawn: its grounds have gone');
    case 'facts-served':
      return until(
        `拟办事实已送达（${serviceWords[event.how].zh}），听取说明到`,
        `The proposed facts were served (${serviceWords[event.how].en}); hearing until`,
        event.hearingUntil,
      );
    case 'service-failed':
      return both(
        '没有送达的回音，已请办公室当面送达',
        'No sign of receipt: the office was asked to serve it by hand',
      );
    case 'replied':
      return both(
        event.late ? '说明（期限后收到，照样入卷）' : '说明',
        event.late ? 'A reply (after the window; kept all the same)' : 'A reply',
      );
    case 'reply-opened':
      return both('打开了说明', 'The reply was opened');
    case 'hearing-ended':
      return until(
        event.silent ? '听取期满，没有收到说明（不视为承认）；最迟决定' : '听取期满；最迟决定',
        event.silent
          ? 'The hearing ended in silence, which admits nothing; to be decided by'
          : 'The hearing ended; to be decided by',
        event.decideUntil,
      );
    case 'tolerance-asked':
      return both('申请容错', 'Tolerance was asked for');
    case 'tolerance-decided':
      return event.granted ? toleranceWords.granted : toleranceWords.refused;
    case 'decided': {
      const words = withRung(outcomeWords[event.outcome], event.rung, telling);
      const said = both(`决定：${words.zh}`, `Decision: ${words.en}`);
      return event.until === null ? said : until(`${said.zh}，到`, `${said.en} until`, event.until);
    }
    default:
      return laterEventWords(event, telling);
  }
}
