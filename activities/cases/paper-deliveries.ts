import type { CaseState } from '../../domain/escalation/case-state';
import { ARRIVED } from '../../offices/notices/arrived';
import type { Tx } from '../../prisma/client';
import { causeOf } from './ask-for-case';

/** A copy of a paper on its way to one addressee. */
export interface PaperDelivery {
  /** When it arrived; null: it has not. */
  at: Date | null;
  /** A mail server took it and gave it back. */
  cameBack: boolean;
}

/** The copies of a step's paper that were asked for, of its newest version only. */
export async function paperDeliveries(
  tx: Tx,
  { caseId }: CaseState,
  step: number,
  paper: 'facts' | 'decision',
): Promise<PaperDelivery[]> {
  const called = await tx.caseEvent.findFirst({
    where: {
      caseId,
      kind: paper === 'facts' ? 'proposed' : 'decided',
      body: { path: ['step'], equals: step },
    },
    orderBy: { seq: 'desc' },
  });
  if (called === null) return [];
  const cause = causeOf(caseId, called.seq);
  return tx.$queryRaw<PaperDelivery[]>`
    SELECT CASE WHEN ${ARRIVED} THEN s.sent_at END AS at, s.bounced_at IS NOT NULL AS "cameBack"
    FROM notice_request q LEFT JOIN delivery s ON s.id = q.delivery_id
    WHERE q.case_id = ${caseId} AND q.step = ${step} AND q.kind = ${paper}
      AND (q.cause = ${cause} OR q.cause LIKE ${`${cause}:%`})`;
}
