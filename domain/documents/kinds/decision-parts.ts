import type { DecisionFacts, DocumentFacts } from '../document-facts';
import { groundLine } from '../ground-lines';
import type { Part } from '../outline';
import { spanInWords } from '../paper-dates';
import { deciderWords, reasonWords, repliesWords } from '../people-words';

/** The decision that a paper tells of. Throws where there is none: such a paper must not be written. */
export function decisionIn({ decision, rung }: DocumentFacts): DecisionFacts {
  if (decision === null) throw new Error(`a paper of the rung ${rung}: expected a decision, found none`);
  return decision;
}

/** What every decision's paper says: the facts, how they were heard, who decided and why. */
export function groundsAndDecision(facts: DocumentFacts): Part[] {
  const decision = decisionIn(facts);
  return [
    [1, '认定的事实'],
    ...facts.grounds.map((ground): Part => [3, groundLine(ground, facts.zone)]),
    [1, '听取申辩的情况'],
    [0, repliesWords(facts)],
    [1, '决定及理由'],
    [0, `${deciderWords(decision, facts.zone)}依据：${facts.rule}。`],
    [0, `理由：${reasonWords(decision)}`],
  ];
}

/** What is to be done, and what may be done against it, each with its time from service on. */
export function whatFollows({ terms }: DocumentFacts): Part[] {
  return [
    [1, '整改'],
    [
      0,
      `请自本件送达之日起${spanInWords(terms.rectification)}内完成整改并报送结果，由他人核验。确需更多时间的，请在到期前说明原因。`,
    ],
    [1, '申诉的权利'],
    [
      0,
      `对本决定不服的，可以自送达之日起${spanInWords(terms.appeal)}内书面申诉，由未参与原决定的负责人或者会议答复。申诉期间决定继续执行，但答复申诉者可以决定暂缓。申诉不会加重处理。`,
    ],
    [
      0,
      `本决定的影响期为送达之日起${spanInWords(terms.mark)}，期满自行终止；决定有误的，随时可以更正或者撤销。`,
    ],
  ];
}
