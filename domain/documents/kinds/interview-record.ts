import type { WrittenDocument } from '../document-content';
import type { DocumentFacts } from '../document-facts';
import { outlined } from '../outline';
import { paperDate } from '../paper-dates';
import { addressee, spokenOf } from '../people-words';

export function interviewRecord(facts: DocumentFacts): WrittenDocument {
  const { interview, zone, rule } = facts;
  if (interview === null) throw new Error('a record of an interview: expected the interview, found none');
  return {
    title: '约谈记录',
    addressee: addressee(facts),
    paragraphs: outlined([
      [1, '时间'],
      [0, `${paperDate(interview.heldOn, zone)}。`],
      [1, '被约谈单位和人员'],
      [0, `${spokenOf(facts)}。`],
      [1, '记录人'],
      [0, `${interview.by ?? '本办'}。`],
      [1, '事由'],
      [0, `${rule}。`],
      [1, '内容'],
      [0, interview.text ?? '（记录文字已按规定删除）'],
      [1, '核对'],
      [0, '请被约谈人核对。有遗漏或者出入的，可以书面补充、更正，一并存档。'],
    ]),
  };
}
