import type { Database } from '../../prisma/client';
import { appendEntries } from '../../prisma/log/append';
import type { Wave } from './claim';
import { MAX_UNKNOWN } from './state-after';

/**
 * Sends that an earlier claimant had in flight when it was lost. Nobody can know whether they arrived: the attempt is
 * `unknown`, for good, and the delivery is tried once more under the same Message-ID. Returns how many.
 */
export async function releaseLostClaims(
  db: Database,
  wave: Wave,
  claimant: string,
  now: Date,
): Promise<number> {
  return db.$transaction(async (tx) => {
    const lost = await tx.$queryRaw<{ deliveryId: string; attempt: number }[]>`
      UPDATE delivery_attempt a SET state = 'unknown', ended_at = ${now}
      FROM delivery d
      WHERE d.id = a.delivery_id AND d.office_id = ${wave.officeId} AND d.slot = ${wave.slot}
        AND a.state = 'sending' AND a.claimant <> ${claimant}
      RETURNING a.delivery_id AS "deliveryId", a.attempt`;
    if (lost.length === 0) return 0;
    await tx.$executeRaw`
      UPDATE delivery d SET state = CASE WHEN (
          SELECT count(*) FROM delivery_attempt a WHERE a.delivery_id = d.id AND a.state = 'unknown'
        ) >= ${MAX_UNKNOWN} THEN 'unknown' ELSE 'queued' END
      WHERE d.id = ANY(${lost.map(({ deliveryId }) => deliveryId)}) AND d.state = 'sending'`;
    await appendEntries(
      tx,
      lost.map(({ deliveryId, attempt }) => ({
        officeId: wave.officeId,
        at: now,
        kind: 'delivery.unknown',
        subject: deliveryId,
        data: { attempt },
      })),
    );
    return lost.length;
  });
}
