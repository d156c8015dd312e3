import { compareLooks } from '../../domain/gaps/compare-looks';
import { looksInTime } from '../../domain/gaps/looks-in-time';
import type { Compared, Ground } from '../../domain/gaps/gap';
import { gapWords } from '../../domain/gaps/gap-words';
import type { Tx } from '../../prisma/client';
import type { RoundAudit } from './round-audit';

/** The looks of each shard of a round against those that its dates ask for. */
export async function lookGaps(
  tx: Tx,
  { row, expected, stages, downtimes, settled, place }: RoundAudit,
): Promise<{ compared: Compared[]; notClosed: Map<string, Ground | null> }> {
  const shards = await tx.$queryRaw<{ id: string; there: boolean; duties: number }[]>`
    SELECT COALESCE(s.id, d.shard_id) AS id, s.id IS NOT NULL AS there, COALESCE(d.duties, 0)::int AS duties
    FROM (SELECT id, shard FROM shard WHERE round_id = ${row.id}) s
    FULL JOIN (SELECT shard_id, count(*) AS duties FROM duty WHERE round_id = ${row.id} GROUP BY shard_id) d
      ON d.shard_id = s.id
    ORDER BY s.shard, 1`;
  const looks = await tx.$queryRaw<{ shardId: string; kind: string; at: Date; doneAt: Date }[]>`
    SELECT shard_id AS "shardId", kind, at, done_at AS "doneAt" FROM checkpoint
    WHERE shard_id = ANY(${shards.map(({ id }) => id)}) ORDER BY done_at, at`;
  const again = await tx.$queryRaw<
    { shardId: string; at: Date; reason: 'returned' | 'extended'; table: string; id: string }[]
  >`
    SELECT f.shard_id AS "shardId", f.due_at AS at, f.kind AS reason, 'duty_fact' AS table, f.id FROM duty_fact f
    WHERE f.shard_id = ANY(${shards.map(({ id }) => id)}) AND f.kind IN ('returned', 'extended')
    UNION ALL
    SELECT d.shard_id, (e.body::jsonb -> 'data' ->> 'lateAfter')::timestamptz, 'returned', 'log_entry', e.id
    FROM log_entry e JOIN duty d ON d.id = e.subject
    WHERE d.round_id = ${row.id} AND e.kind = 'duty.given-back'`;
  const inTime = { looks: looksInTime(stages), opens: expected.opens, heldBy: expected.heldBy, downtimes };
  const compared: Compared[] = [];
  const notClosed = new Map<string, Ground | null>();
  for (const { id, there, duties } of shards) {
    const own = {
      place: { ...place, shardId: id },
      looks: looks.filter(({ shardId }) => shardId === id),
      again: again
        .filter(({ shardId }) => shardId === id)
        .map(({ at, reason, table, id: proof }): { at: Date; ground: Ground } => ({
          at,
          ground: { reason, proof: { table, id: proof } },
        })),
    };
    const ofShard = compareLooks(own, inTime, settled);
    compared.push(ofShard);
    const close = ofShard.gaps.find(
      ({ difference, place: { look } }) => difference === 'missing' && look?.startsWith('close ') === true,
    );
    if (close !== undefined) notClosed.set(id, close.ground);
    if (!there)
      compared.push({
        kind: 'duty',
        expected: 0,
        observed: 0,
        gaps: [
          {
            ...({ kind: 'duty', difference: 'missing', place: own.place, says: gapWords.noShard } as const),
            ...{ expected: null, observed: null, count: duties, ground: null },
          },
        ],
      });
  }
  return { compared, notClosed };
}
