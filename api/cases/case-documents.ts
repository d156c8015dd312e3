import type { z } from 'zod';
import { isoInZone } from '../../domain/calendar/civil-time';
import { numberInWords } from '../../domain/documents/document-number';
import type { Database } from '../../prisma/client';
import type { caseDocument } from '../routes/case-schemas';

export type DocumentLine = z.infer<typeof caseDocument>;

/** The papers of these cases, oldest first. A withdrawn one keeps its number and is shown as that. */
export async function documentLines(db: Database, caseIds: string[], zone: string): Promise<DocumentLine[]> {
  const rows = await db.caseDocument.findMany({
    where: { caseId: { in: caseIds } },
    orderBy: [{ draftedAt: 'asc' }, { id: 'asc' }],
  });
  const iso = (at: Date | null): string | null => (at === null ? null : isoInZone(at, zone));
  return rows.map(({ id, caseId, step, kind, state, year, number, statutoryNumber, ...at }) => ({
    ...{ id, caseId, step, kind, state: state as DocumentLine['state'], statutoryNumber },
    number: year === null || number === null ? null : numberInWords(year, number),
    draftedAt: isoInZone(at.draftedAt, zone),
    issuedAt: iso(at.issuedAt),
    withdrawnAt: iso(at.withdrawnAt),
  }));
}
