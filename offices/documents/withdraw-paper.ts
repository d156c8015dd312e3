import type { Tx } from '../../prisma/client';
import type { CaseDocument } from '../../prisma/generated/client';
import { appendEntry } from '../../prisma/log/append';
import { storeText } from '../../prisma/texts';

/** Withdraws a paper in the caller's transaction: it keeps its number and what it said, and is marked. */
export async function withdrawPaper(
  tx: Tx,
  paper: Pick<CaseDocument, 'id' | 'officeId' | 'caseId' | 'step' | 'kind' | 'year' | 'number'>,
  { reason, because, byPostId, now }: { reason: string; because: string; byPostId: string | null; now: Date },
): Promise<void> {
  const text = await storeText(tx, reason, now);
  await tx.caseDocument.update({
    where: { id: paper.id },
    data: { state: 'withdrawn', withdrawnAt: now, withdrawnReason: text.id },
  });
  await appendEntry(tx, {
    officeId: paper.officeId,
    at: now,
    kind: 'document.withdrawn',
    subject: paper.id,
    data: {
      ...{ case: paper.caseId, step: paper.step, kind: paper.kind, year: paper.year, number: paper.number },
      ...{ because, reason: text.digest, by: byPostId },
    },
  });
}
