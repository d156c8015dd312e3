import type { WrittenDocument } from '../document-content';
import type { DocumentFacts } from '../document-facts';
import { outlined } from '../outline';
import { addressee, spokenOf } from '../people-words';
import { groundsAndDecision, whatFollows } from './decision-parts';

export function criticismNotice(facts: DocumentFacts): WrittenDocument {
  return {
    title: '批评通知书',
    addressee: addressee(facts),
    paragraphs: outlined([
      [0, `经核实事实、听取申辩，决定对${spokenOf(facts)}予以批评。现通知如下。`],
      ...groundsAndDecision(facts),
      ...whatFollows(facts),
      [0, '批评是为把工作做好。落实中确有困难的，请告知本办，一并研究解决。'],
    ]),
  };
}
