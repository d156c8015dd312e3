import type { DutyState } from '../../domain/round/duty-state';
import type { Tx } from '../../prisma/client';
import { extensionFacts } from '../../prisma/extensions';

export interface DutyRow extends DutyState {
  id: string;
  unitId: string;
  postId: string;
}

export type DutiesByOrdinal = Map<number, DutyRow>;

/** Every duty of a shard in its own state, locked: an outcome that is being written is waited for, not missed. */
export async function dutiesOfShard(tx: Tx, shardId: string): Promise<DutyRow[]> {
  return tx.$queryRaw<DutyRow[]>`
    WITH asked AS (
      SELECT DISTINCT ON (duty_id) duty_id, kind FROM duty_fact
      WHERE shard_id = ${shardId} AND kind IN ${extensionFacts}
      ORDER BY duty_id, at DESC, id DESC)
    SELECT id, unit_id AS "unitId", post_id AS "postId", ordinal, status, verdict,
           received_at AS "receivedAt", late_after AS "lateAfter",
           id IN (SELECT duty_id FROM asked WHERE kind = 'extension-asked') AS "extensionAsked"
    FROM duty WHERE shard_id = ${shardId} ORDER BY ordinal FOR UPDATE`;
}

/** What people did to a shard's duties in (since, until], in the order of the log. */
export async function factsSince(
  tx: Tx,
  shardId: string,
  since: bigint,
  until: bigint,
): Promise<[ordinal: number, kind: string][]> {
  const rows = await tx.$queryRaw<{ ordinal: number; kind: string }[]>`
    SELECT d.ordinal, f.kind
    FROM duty_fact f JOIN duty d ON d.id = f.duty_id JOIN log_position p ON p.entry_id = f.entry_id
    WHERE f.shard_id = ${shardId} AND p.position > ${since} AND p.position <= ${until}
    ORDER BY p.position`;
  return rows.map(({ ordinal, kind }) => [ordinal, kind]);
}

export function dutyAt(duties: DutiesByOrdinal, ordinal: number): DutyRow {
  const duty = duties.get(ordinal);
  if (duty === undefined) throw new RangeError(`no duty with ordinal ${ordinal}`);
  return duty;
}
