import { instantOfSlot } from '../../domain/notices/slots';
import { mayStillLeave } from '../../domain/notices/timing-window';
import { startNextWave } from '../../offices/next-wave';
import { rulesInForce } from '../../offices/rules';
import { appendEntry } from '../../prisma/log/append';
import type { Deps } from '../deps';
import type { WaveOf } from './gather';

/**
 * Where a wave's hours have closed on what it has not sent: gives the requests back, so that the next permitted wave
 * makes one notice a person of them and of whatever has come since. A notice that nobody has tried to send was never
 * more than a plan and goes without a trace; of one that was put off its tries stay, and it is dropped. What may have
 * arrived stays where it is, and so does all where the wave may still leave. Answers how many were given back.
 */
export async function holdOver(
  deps: Pick<Deps, 'db' | 'clock' | 'temporal' | 'searchable'>,
  { officeId, slot }: WaveOf,
): Promise<number> {
  const { db, clock } = deps;
  const now = await clock.now();
  const slotAt = instantOfSlot(slot);
  const { policy, calendar } = await rulesInForce(db, officeId, now);
  if (slotAt === null || mayStillLeave(policy, calendar, slotAt, now)) return 0;
  const kinds = await db.$transaction(
    async (tx) => {
      const left = await tx.$queryRaw<{ id: string; attempts: number }[]>`
        SELECT d.id, d.attempts FROM delivery d
        WHERE d.office_id = ${officeId} AND d.slot = ${slot} AND d.state = 'queued'
          AND NOT EXISTS (SELECT 1 FROM delivery_attempt a WHERE a.delivery_id = d.id AND a.state = 'unknown')
        FOR UPDATE OF d`;
      if (left.length === 0) return [];
      const ids = left.map(({ id }) => id);
      const given = await tx.$queryRaw<{ kind: string }[]>`
        UPDATE notice_request SET delivery_id = NULL
        WHERE office_id = ${officeId} AND delivery_id = ANY(${ids}) RETURNING kind`;
      await tx.$executeRaw`DELETE FROM delivery WHERE id = ANY(${ids}) AND attempts = 0`;
      await tx.$executeRaw`UPDATE delivery SET state = 'dropped' WHERE id = ANY(${ids})`;
      const data = { slot, notices: left.length, tried: left.filter(({ attempts }) => attempts > 0).length };
      await appendEntry(tx, {
        officeId,
        at: now,
        kind: 'wave.held-over',
        subject: `${officeId}:${slot}`,
        data,
      });
      return given.map(({ kind }) => kind);
    },
    { timeout: 60_000 },
  );
  if (kinds.length > 0) await startNextWave(deps, officeId, [...new Set(kinds)]);
  return kinds.length;
}
