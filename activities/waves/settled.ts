import type { Deps } from '../deps';

/**
 * True when nothing that is due by now still has its look to take: a wave waits for that a moment, so that openings
 * and checkpoints of the same hour share one notice.
 */
export async function looksTaken({ db, clock }: Deps, { officeId }: { officeId: string }): Promise<boolean> {
  const now = await clock.now();
  const [waiting] = await db.$queryRaw<{ waiting: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM round WHERE office_id = ${officeId} AND state = 'planned' AND opens_at <= ${now})
        OR EXISTS (SELECT 1 FROM shard WHERE office_id = ${officeId} AND next_checkpoint_at <= ${now}) AS waiting`;
  return waiting?.waiting !== true;
}
