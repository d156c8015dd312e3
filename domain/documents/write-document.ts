import type { WrittenDocument } from './document-content';
import type { DocumentFacts } from './document-facts';
import type { DocumentKind } from './document-kind';
import { appealAnswer } from './kinds/appeal-answer';
import { circular } from './kinds/circular';
import { closingNotice } from './kinds/closing-notice';
import { criticismNotice } from './kinds/criticism-notice';
import { handlingProposal } from './kinds/handling-proposal';
import { interviewNotice } from './kinds/interview-notice';
import { interviewRecord } from './kinds/interview-record';
import { proposedFacts } from './kinds/proposed-facts';
import { supervisionNotice } from './kinds/supervision-notice';

const writers: Record<DocumentKind, (facts: DocumentFacts) => WrittenDocument> = {
  'proposed-facts': proposedFacts,
  'criticism-notice': criticismNotice,
  'interview-notice': interviewNotice,
  circular,
  'handling-proposal': handlingProposal,
  'supervision-notice': supervisionNotice,
  'interview-record': interviewRecord,
  'appeal-answer': appealAnswer,
  'closing-notice': closingNotice,
};

/** What a paper of a case says. Throws where the facts lack what its kind is about (a decision, an interview). */
export function writeDocument(kind: DocumentKind, facts: DocumentFacts): WrittenDocument {
  return writers[kind](facts);
}
