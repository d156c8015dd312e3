import type { WrittenDocument } from '../document-content';
import type { DocumentFacts } from '../document-facts';
import { outlined } from '../outline';
import { addressee, deciderWords, reasonWords } from '../people-words';

export function appealAnswer(facts: DocumentFacts): WrittenDocument {
  const { appeal, rungTitle, zone } = facts;
  if (appeal === null) throw new Error('an answer to an appeal: expected its decision, found none');
  const result = {
    upheld: `维持原决定（${rungTitle}）。`,
    lighter: `变更为较轻的“${appeal.newRung ?? ''}”，原决定的通知同时撤销，另行送达新的通知。`,
    annulled:
      '撤销原决定。原决定的通知同时撤销，其影响自始不再计算；已经告知过的单位和人员，由本办在同一范围内更正。',
  }[appeal.outcome];
  return {
    title: '申诉答复',
    addressee: addressee(facts),
    paragraphs: outlined([
      [0, '来信收悉。你方的申诉已由未参与原决定的负责人或者会议复核，现答复如下。'],
      [1, '结果'],
      [0, result],
      [1, '理由'],
      [0, reasonWords(appeal)],
      [1, '复核经过'],
      [0, deciderWords(appeal, zone)],
    ]),
  };
}
