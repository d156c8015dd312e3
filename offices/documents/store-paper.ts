import { civilDateOf } from '../../domain/calendar/civil-time';
import { yearOf } from '../../domain/calendar/civil-date';
import { stamped, type WrittenDocument } from '../../domain/documents/document-content';
import type { DocumentKind } from '../../domain/documents/document-kind';
import { numberInWords } from '../../domain/documents/document-number';
import { paperDate } from '../../domain/documents/paper-dates';
import type { Tx } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { appendEntry } from '../../prisma/log/append';
import { storeText } from '../../prisma/texts';
import { takeNumber } from './take-number';

export interface NewPaper {
  officeId: string;
  /** The name that it is issued under. */
  issuer: string;
  caseId: string;
  step: number;
  kind: DocumentKind;
  /** IANA zone of the office: its civil year numbers the paper. */
  zone: string;
  written: WrittenDocument;
  now: Date;
}

/** Issues a form of the office with the next number of its kind and year, in the caller's transaction. */
export async function issuePaper(tx: Tx, paper: NewPaper): Promise<{ documentId: string; number: number }> {
  const { officeId, kind, zone, now, written, issuer } = paper;
  const year = yearOf(civilDateOf(now, zone));
  const number = await takeNumber(tx, { officeId, kind, year });
  const date = paperDate(now.toISOString(), zone);
  const content = stamped(written, { kind, issuer, number: numberInWords(year, number), date });
  const documentId = await store(tx, paper, content, { state: 'issued', year, number, issuedAt: now });
  return { documentId, number };
}

/** Writes a statutory paper down as a draft: it has no number until a person enters it. */
export async function draftPaper(tx: Tx, paper: NewPaper): Promise<{ documentId: string }> {
  const { kind, issuer } = paper;
  const content = stamped(paper.written, { kind, issuer, number: null, date: null });
  return { documentId: await store(tx, paper, content, { state: 'draft', year: null, number: null }) };
}

async function store(
  tx: Tx,
  { officeId, caseId, step, kind, now }: NewPaper,
  content: ReturnType<typeof stamped>,
  given: { state: 'draft' | 'issued'; year: number | null; number: number | null; issuedAt?: Date },
): Promise<string> {
  const id = newId();
  const text = await storeText(tx, JSON.stringify(content), now);
  await tx.caseDocument.create({
    data: { ...{ id, officeId, caseId, step, kind }, ...given, contentId: text.id, draftedAt: now },
  });
  await appendEntry(tx, {
    officeId,
    at: now,
    kind: given.state === 'issued' ? 'document.issued' : 'document.drafted',
    subject: id,
    data: { case: caseId, step, kind, year: given.year, number: given.number, digest: text.digest },
  });
  return id;
}
