import { withdrawnAs, type DocumentContent } from '../../domain/documents/document-content';
import { kindTitles, type DocumentKind, type DocumentState } from '../../domain/documents/document-kind';
import { numberInWords } from '../../domain/documents/document-number';
import { paperDate } from '../../domain/documents/paper-dates';
import type { Tx } from '../../prisma/client';
import type { CaseDocument } from '../../prisma/generated/client';
import { textOf } from './people-facts';

/** A paper in a list. */
export interface DocumentItem {
  id: string;
  caseId: string;
  step: number;
  kind: DocumentKind;
  title: { zh: string; en: string };
  state: DocumentState;
  /** As it is written on the paper; null: none yet. */
  number: string | null;
  colour: DocumentContent['colour'];
  /** Its own title; null where its content was erased. */
  subject: string | null;
  draftedAt: Date;
  issuedAt: Date | null;
  withdrawnAt: Date | null;
}

/** The papers of a case, the oldest first. `drafts`: those too that are not issued yet. */
export async function documentsOfCase(
  tx: Tx,
  caseId: string,
  { drafts }: { drafts: boolean },
): Promise<DocumentItem[]> {
  const rows = await tx.caseDocument.findMany({
    where: { caseId, ...(drafts ? {} : { issuedAt: { not: null } }) },
    orderBy: [{ draftedAt: 'asc' }, { id: 'asc' }],
  });
  const texts = await tx.textBody.findMany({ where: { id: { in: rows.map(({ contentId }) => contentId) } } });
  const bodies = new Map(texts.map(({ id, body }) => [id, body]));
  return rows.map((row) => {
    const content = contentIn(bodies.get(row.contentId) ?? null);
    const { id, step, draftedAt, issuedAt, withdrawnAt } = row;
    const kind = row.kind as DocumentKind;
    return {
      ...{ id, caseId, step, kind, draftedAt, issuedAt, withdrawnAt },
      title: kindTitles[kind],
      state: row.state as DocumentState,
      number: numberOf(row),
      colour: content?.colour ?? null,
      subject: content?.title ?? null,
    };
  });
}

/** What a paper says, marked where it was withdrawn; null where its content was erased. `zone`: the office's. */
export async function readDocument(tx: Tx, row: CaseDocument, zone: string): Promise<DocumentContent | null> {
  const content = contentIn(await textOf(tx, row.contentId));
  if (content === null || row.withdrawnAt === null) return content;
  const reason = row.withdrawnReason === null ? null : await textOf(tx, row.withdrawnReason);
  return withdrawnAs(content, paperDate(row.withdrawnAt.toISOString(), zone), reason);
}

/** The number as it is written: of the organ's register where a person entered it, else the office's own. */
function numberOf({ statutoryNumber, year, number }: CaseDocument): string | null {
  if (statutoryNumber !== null) return statutoryNumber;
  return year === null || number === null ? null : numberInWords(year, number);
}

function contentIn(body: string | null): DocumentContent | null {
  return body === null ? null : (JSON.parse(body) as DocumentContent);
}
