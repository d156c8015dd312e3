import type { Database } from '../../prisma/client';
import { appendEntries } from '../../prisma/log/append';
import type { Wave } from './claim';
import { fallBack } from '../../offices/notice-wish/fall-back';

/** A mail server that was away for so long has made a wave's words old. What is still owed is said afresh anyhow. */
const GIVE_UP_AFTER_MS = 2 * 86_400_000;

/** Gives up what could not leave in all this time: nothing waits for ever. One whose try may have arrived is unknown. */
export async function giveUpOld(db: Database, { officeId, slot }: Wave, now: Date): Promise<void> {
  const before = new Date(now.getTime() - GIVE_UP_AFTER_MS);
  await db.$transaction(async (tx) => {
    const old = await tx.$queryRaw<{ id: string; personId: string; state: string }[]>`
      UPDATE delivery d SET state = CASE WHEN EXISTS (
          SELECT 1 FROM delivery_attempt a WHERE a.delivery_id = d.id AND a.state = 'unknown'
        ) THEN 'unknown' ELSE 'failed' END
      WHERE d.office_id = ${officeId} AND d.slot = ${slot} AND d.state = 'queued'
        AND GREATEST(d.created_at, d.not_before) < ${before}
      RETURNING d.id, d.person_id AS "personId", d.state`;
    await appendEntries(
      tx,
      old.map(({ id, personId }) => ({
        ...{ officeId, at: now, kind: 'delivery.given-up', subject: id },
        data: { slot, person: personId },
      })),
    );
    for (const { id, personId, state } of old)
      if (state === 'failed') await fallBack(tx, { deliveryId: id, officeId, personId }, now);
  });
}
