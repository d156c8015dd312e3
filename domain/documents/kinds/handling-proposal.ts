import type { WrittenDocument } from '../document-content';
import type { DocumentFacts } from '../document-facts';
import { outlined } from '../outline';
import { spanInWords } from '../paper-dates';
import { spokenOf } from '../people-words';
import { groundsAndDecision } from './decision-parts';

/** A proposal to the organ that manages the post: the office handles nobody by itself, and names no form of handling. */
export function handlingProposal(facts: DocumentFacts): WrittenDocument {
  const { act, appeal } = facts.terms;
  const within = act === null ? '' : `，并在收到后${spanInWords(act)}内告知结果`;
  return {
    title: '关于提请研究组织处理的建议',
    addressee: '按照管理权限有权作出处理的党组织：',
    paragraphs: outlined([
      [0, `经核实事实、听取申辩，建议对${spokenOf(facts)}研究组织处理。现将有关情况报告如下。`],
      ...groundsAndDecision(facts),
      [1, '建议'],
      [3, `请按照管理权限和规定程序研究是否处理、如何处理${within}。`],
      [3, '本件只是建议，不是处理决定。处理的方式、手续和申诉，以有权组织的决定和有关规定为准。'],
      [
        3,
        `当事单位、当事人对提出本建议有不同意见的，可以自送达之日起${spanInWords(appeal)}内书面向本办申诉。`,
      ],
    ]),
    attachments: ['拟处理事实告知书', ...(facts.replies.length > 0 ? ['当事单位、当事人的申辩'] : [])],
  };
}
