import type { Database } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { appendEntry } from '../../prisma/log/append';

/** A send that this claimant alone may try now: committed before the message is written. */
export interface Claim {
  deliveryId: string;
  attemptId: string;
  attempt: number;
  officeId: string;
  slot: string;
  personId: string;
  messageId: string;
}

interface Wave {
  officeId: string;
  slot: string;
}

/** Tries that one delivery gets before it is given up as failed. */
export const MAX_ATTEMPTS = 8;

/**
 * Sends that an earlier claimant had in flight when it was lost. Nobody can know whether they arrived: the attempt is
 * `unknown`, for good, and the delivery is tried again under the same Message-ID. Returns how many.
 */
export async function releaseLostClaims(
  db: Database,
  wave: Wave,
  claimant: string,
  now: Date,
): Promise<number> {
  return db.$transaction(async (tx) => {
    const lost = await tx.$queryRaw<{ id: string; deliveryId: string; attempt: number }[]>`
      UPDATE delivery_attempt a SET state = 'unknown', ended_at = ${now}
      FROM delivery d
      WHERE d.id = a.delivery_id AND d.office_id = ${wave.officeId} AND d.slot = ${wave.slot}
        AND a.state = 'claimed' AND a.claimant <> ${claimant}
      RETURNING a.id, a.delivery_id AS "deliveryId", a.attempt`;
    if (lost.length === 0) return 0;
    await tx.delivery.updateMany({
      where: { id: { in: lost.map(({ deliveryId }) => deliveryId) }, state: 'claimed' },
      data: { state: 'pending' },
    });
    for (const { deliveryId, attempt } of lost) {
      await appendEntry(tx, {
        officeId: wave.officeId,
        at: now,
        kind: 'delivery.unknown',
        subject: deliveryId,
        data: { attempt },
      });
    }
    return lost.length;
  });
}

/** Claims the next pending send of a wave that this run has not tried yet; null when there is none. */
export async function claimNext(
  db: Database,
  wave: Wave,
  claimant: string,
  tried: ReadonlySet<string>,
  now: Date,
): Promise<Claim | null> {
  const attemptId = newId();
  const [claim] = await db.$queryRaw<Omit<Claim, 'attemptId'>[]>`
    WITH next AS (
      SELECT id FROM delivery
      WHERE office_id = ${wave.officeId} AND slot = ${wave.slot} AND state = 'pending'
        AND NOT (id = ANY(${[...tried]}::text[]))
      ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
    ), claimed AS (
      UPDATE delivery d SET state = 'claimed', attempts = d.attempts + 1 FROM next WHERE d.id = next.id
      RETURNING d.id, d.attempts, d.office_id, d.slot, d.person_id, d.message_id
    ), noted AS (
      INSERT INTO delivery_attempt (id, delivery_id, attempt, claimant, state, claimed_at)
      SELECT ${attemptId}, id, attempts, ${claimant}, 'claimed', ${now} FROM claimed
    )
    SELECT id AS "deliveryId", attempts AS attempt, office_id AS "officeId", slot,
           person_id AS "personId", message_id AS "messageId"
    FROM claimed`;
  return claim === undefined ? null : { ...claim, attemptId };
}
