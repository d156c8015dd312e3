import { ApplicationFailure } from '@temporalio/common';
import type { Database } from '../../prisma/client';
import type { Wave } from '../ledger/claim';

/** A spread wave goes out in groups of so much time; where some were put off, not more often than they are asked for. */
const GROUP_MS = 15_000;
const GROUP_OF_PUT_OFF_MS = 300_000;

/**
 * Throws a retryable failure while a wave has something to send: after Temporal's growing pause what was put off, and
 * at its minute what is spread over the window.
 */
export async function throwWhileQueued(db: Database, { officeId, slot }: Wave, now: Date): Promise<void> {
  const [left] = await db.$queryRaw<{ count: number; put_off: number; next: Date | null }[]>`
    SELECT count(*)::int AS count, count(*) FILTER (WHERE not_before IS NULL OR not_before <= ${now})::int AS put_off,
           min(not_before) FILTER (WHERE not_before > ${now}) AS next
    FROM delivery WHERE office_id = ${officeId} AND slot = ${slot} AND state IN ('queued', 'sending')`;
  if (left === undefined || left.count === 0) return;
  if (left.next === null)
    throw ApplicationFailure.retryable(`${left.count} notices could not be delivered yet`, 'MailDeferred');
  const ms = left.next.getTime() - now.getTime();
  throw ApplicationFailure.create({
    type: 'WaveSpread',
    message: `${left.count} notices leave later`,
    nextRetryDelay: Math.max(ms, left.put_off > 0 ? GROUP_OF_PUT_OFF_MS : GROUP_MS),
  });
}
