import { issuedAs, isClassified, type DocumentContent } from '../../domain/documents/document-content';
import { isStatutoryNumber } from '../../domain/documents/document-number';
import { paperDate } from '../../domain/documents/paper-dates';
import type { Tx } from '../../prisma/client';
import { appendEntry } from '../../prisma/log/append';
import { storeText } from '../../prisma/texts';
import { Refusal } from '../refusal';
import { lockDocument } from './lock-document';

export interface Issuing {
  officeId: string;
  documentId: string;
  /** 发文字号 as the organ's register has it: 测委办〔2026〕3号. Entered by a person, never made here. */
  documentNumber: string;
  /** 密级, where the paper has one: then it is not issued here. */
  classification: string | null;
  /** IANA zone of the office. */
  zone: string;
  byPostId: string;
}

/** Issues a draft under the number that a person entered. Throws Refusal; nothing was written then. */
export async function issueDocument(
  tx: Tx,
  { officeId, documentId, documentNumber, classification, zone, byPostId }: Issuing,
  now: Date,
): Promise<{ documentId: string; state: 'issued'; documentNumber: string }> {
  const document = await lockDocument(tx, officeId, documentId);
  if (document.state !== 'draft')
    throw new Refusal(
      'conflict',
      'not-a-draft',
      `document ${documentId} is ${document.state}: expected a draft`,
    );
  if (!isStatutoryNumber(documentNumber))
    throw new Refusal(
      'invalid',
      'document-number',
      `documentNumber: got "${documentNumber}", expected the organ's code, 〔year〕 and the number, as 测委办〔2026〕3号`,
    );
  const { body } = await tx.textBody.findUniqueOrThrow({ where: { id: document.contentId } });
  if (body === null)
    throw new Refusal('conflict', 'content-erased', `document ${documentId}: what it said was erased`);
  const drafted = JSON.parse(body) as DocumentContent;
  if (classification !== null || isClassified(drafted))
    throw new Refusal(
      'invalid',
      'classified',
      'classification: a classified paper goes neither by mail nor through this engine, expected none',
    );
  await requireUnused(tx, officeId, documentNumber);
  const content = issuedAs(drafted, documentNumber, paperDate(now.toISOString(), zone));
  const text = await storeText(tx, JSON.stringify(content), now);
  await tx.caseDocument.update({
    where: { id: documentId },
    data: { state: 'issued', statutoryNumber: documentNumber, contentId: text.id, issuedAt: now, byPostId },
  });
  const number = await storeText(tx, documentNumber, now);
  const { caseId, step, kind } = document;
  await appendEntry(tx, {
    officeId,
    at: now,
    kind: 'document.issued',
    subject: documentId,
    data: { case: caseId, step, kind, number: number.digest, digest: text.digest, by: byPostId },
  });
  return { documentId, state: 'issued', documentNumber };
}

/** A register gives a number once. The office's row is locked, for another paper may get the same at this moment. */
async function requireUnused(tx: Tx, officeId: string, documentNumber: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM office WHERE id = ${officeId} FOR UPDATE`;
  const other = await tx.caseDocument.findFirst({ where: { officeId, statutoryNumber: documentNumber } });
  if (other !== null)
    throw new Refusal(
      'conflict',
      'document-number-used',
      `documentNumber: ${documentNumber} is that of another paper (${other.id}), expected one of its own`,
    );
}
