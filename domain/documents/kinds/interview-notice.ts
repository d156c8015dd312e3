import type { WrittenDocument } from '../document-content';
import type { DocumentFacts } from '../document-facts';
import { outlined, type Part } from '../outline';
import { spanInWords } from '../paper-dates';
import { addressee, spokenOf } from '../people-words';
import { groundsAndDecision, whatFollows } from './decision-parts';

export function interviewNotice(facts: DocumentFacts): WrittenDocument {
  const { act } = facts.terms;
  const when: Part[] =
    act === null
      ? []
      : [[3, `约谈自本件送达之日起${spanInWords(act)}内进行，具体时间、地点由本办与你方商定。`]];
  return {
    title: '约谈通知书',
    addressee: addressee(facts),
    paragraphs: outlined([
      [0, `经核实事实、听取申辩，决定约谈${spokenOf(facts)}。现通知如下。`],
      ...groundsAndDecision(facts),
      [1, '约谈安排'],
      ...when,
      [3, '约谈时请说明情况、原因和打算，可以带材料，可以请了解情况的同志参加。'],
      [3, '约谈如实记录，记录交被约谈人核对，可以补充、更正。'],
      ...whatFollows(facts),
    ]),
  };
}
