import type { DutyStatus } from '../../domain/round/duty-state';
import type { Tx } from '../../prisma/client';

/** A duty that fell, or falls, due when its unit was no longer there, and that nobody has fulfilled. */
export interface DutyAfter {
  id: string;
  roundId: string;
  postId: string;
  postKind: string;
  status: DutyStatus;
  lateAfter: Date;
}

/**
 * What a unit owes beyond its end, locked in the order in which a checkpoint locks: outstanding, or missed at a close
 * that did not know of the end yet.
 */
export async function dutiesAfter(tx: Tx, unitId: string, end: Date): Promise<DutyAfter[]> {
  return tx.$queryRaw<DutyAfter[]>`
    SELECT d.id, d.round_id AS "roundId", d.post_id AS "postId", p.kind AS "postKind", d.status,
           d.late_after AS "lateAfter"
    FROM duty d JOIN post p ON p.id = d.post_id
    WHERE d.unit_id = ${unitId} AND d.late_after >= ${end}
      AND (d.status IN ('open', 'returned')
           OR d.status = 'closed' AND d.verdict = 'missed' AND d.received_at IS NULL)
    ORDER BY d.shard_id, d.ordinal FOR UPDATE OF d`;
}
