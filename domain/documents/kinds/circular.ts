import type { WrittenDocument } from '../document-content';
import type { DocumentFacts } from '../document-facts';
import { groundLine } from '../ground-lines';
import { outlined, type Part } from '../outline';
import { spanInWords } from '../paper-dates';
import { deciderWords, spokenOf } from '../people-words';
import { decisionIn } from './decision-parts';

/**
 * The statutory paper. It goes to others, so it says no more than they need: the facts, the decision, what is asked.
 * Replies and appeals stay between the office and whom it concerns.
 */
export function circular(facts: DocumentFacts): WrittenDocument {
  const { unit, zone, grounds, terms } = facts;
  return {
    title: `关于${unit}有关工作情况的通报`,
    addressee: '各有关单位：',
    paragraphs: outlined([
      [0, `经核实事实、听取申辩，现将${spokenOf(facts)}有关工作情况通报如下。`],
      [1, '有关事实'],
      ...grounds.map((ground): Part => [3, groundLine(ground, zone)]),
      [1, '决定'],
      [0, `${deciderWords(decisionIn(facts), zone)}依据：${facts.rule}。`],
      [1, '要求'],
      [
        0,
        `${unit}应自本通报送达之日起${spanInWords(terms.rectification)}内完成整改并报送结果。各有关单位可对照检查，不必为此另行报送材料。`,
      ],
      [
        0,
        `当事单位、当事人可以自送达之日起${spanInWords(terms.appeal)}内书面申诉；决定有误的，在同一范围内更正。`,
      ],
    ]),
    copyTo: [unit],
  };
}
