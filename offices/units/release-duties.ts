import type { Tx } from '../../prisma/client';
import { appendVerdicts } from '../../prisma/verdicts';

/**
 * Gives duties the verdict `not-applicable`, superseding what stood, and asks for no further notice of them. Their
 * status is `excused`: nothing is owed, and nobody is at fault.
 */
export async function releaseDuties(
  tx: Tx,
  duties: readonly { id: string }[],
  reason: string,
  entryId: string,
  now: Date,
): Promise<void> {
  if (duties.length === 0) return;
  const ids = duties.map(({ id }) => id);
  const verdicts = ids.map((dutyId) => ({ dutyId, verdict: 'not-applicable', reason, decidedBy: null }));
  await appendVerdicts(tx, verdicts, now, entryId);
  await tx.duty.updateMany({ where: { id: { in: ids } }, data: { status: 'excused' } });
  await tx.noticeRequest.updateMany({
    where: { dutyId: { in: ids }, deliveryId: null, dropped: null },
    data: { dropped: reason },
  });
}
