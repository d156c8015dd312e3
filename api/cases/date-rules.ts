import type { Waiting } from '../../domain/escalation/case-event';
import type { Span } from '../../domain/policy/dates';
import type { Ladder, RungTerms } from '../../domain/policy/ladder';
import type { Bilingual } from '../../domain/policy/words';
import { spokenSpan } from './span-words';

/** Words around a distance: `送达后 5 个工作日`, `5 working days after service`. */
const from = (span: Span | undefined, zh: string, en: string): Bilingual => {
  if (span === undefined) return { zh: '本档没有这一期限', en: 'the rung has no such term' };
  const words = spokenSpan(span);
  return { zh: `${zh} ${words.zh}`, en: `${words.en} ${en}` };
};

/** The rule that set a date, as the ladder of the case says it. */
export function dateRule(what: Waiting | 'mark', terms: RungTerms | undefined, ladder: Ladder): Bilingual {
  const decision = terms && { workdays: terms.decision.workdays };
  switch (what) {
    case 'ripening':
      return { zh: '到这一天再看是否够条件', en: 'looked at again on that day' };
    case 'facts-service':
    case 'service':
      return from(
        ladder.handServiceAfter,
        '没有送达回音就当面送达：',
        'without a sign of receipt, then by hand',
      );
    case 'hearing':
      return from(terms?.hearing, '送达当日不算，送达后', 'after the day of service');
    case 'tolerance':
      return from(decision, '申请当日不算，申请后', 'after the day on which it was asked for');
    case 'decision':
      return from(decision, '轮到决定的人当日不算，之后', 'after the day on which it became their turn');
    case 'deferral':
      return { zh: '决定的人暂缓到这一天', en: 'whoever decided put it off until then' };
    case 'act':
      return from(terms?.act?.within, '送达后', 'after service');
    case 'organ-check':
      return from(decision, '登记后', 'after it was recorded');
    case 'formalities':
      return {
        zh: '有权机关决定后办理手续的期限',
        en: 'the term for formalities after the organ’s decision',
      };
    case 'appeal-window':
      return from(terms?.appeal.within, '收到决定后', 'after the decision was served');
    case 'appeal-decision':
      return from(terms?.appeal.decision, '收到申诉后', 'after the appeal was received');
    case 'rectification':
      return from(
        terms?.rectification.within,
        '送达或者办理期满后',
        'after service, or the end of the act’s term',
      );
    case 'verification':
      return from(terms?.rectification.verification, '报来后', 'after it was reported');
    case 'look-back-day':
      return from(terms?.lookBack.after, '核实通过后', 'after it was verified');
    case 'look-back':
      return from(terms?.lookBack.within, '回头看那天起', 'from the day of the look-back');
    case 'mark':
      return from(terms?.mark, '送达之日起', 'from the day of service');
  }
}
