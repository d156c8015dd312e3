import type { Tx } from '../../prisma/client';
import type { CaseDocument } from '../../prisma/generated/client';
import { Refusal } from '../refusal';

/** A paper of the office, locked: two who write at once come one after the other. Throws Refusal for another's. */
export async function lockDocument(tx: Tx, officeId: string, id: string): Promise<CaseDocument> {
  await tx.$queryRaw`SELECT id FROM case_document WHERE id = ${id} FOR UPDATE`;
  const document = await tx.caseDocument.findUnique({ where: { id } });
  if (document === null || document.officeId !== officeId)
    throw new Refusal(
      'unknown',
      'document-unknown',
      `document ${id}: there is none with this id in your office`,
    );
  return document;
}
