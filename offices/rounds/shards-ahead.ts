import type { Checkpoint } from '../../domain/cadence/compiled-round';
import { looksAhead } from '../../domain/round/looks-ahead';
import type { Tx } from '../../prisma/client';

/** One shard of a round, by its number, and the looks that are still to come of it. */
export interface ShardAhead {
  shard: number;
  checkpoints: Checkpoint[];
}

/** What is still to come of each shard once the looks of a round were planned anew, stored as its next look. */
export async function shardsAhead(
  tx: Tx,
  roundId: string,
  planned: readonly Checkpoint[],
): Promise<ShardAhead[]> {
  const shards = await tx.shard.findMany({ where: { roundId }, orderBy: { shard: 'asc' } });
  const taken = await tx.checkpoint.findMany({
    where: { shardId: { in: shards.map(({ id }) => id) } },
    select: { shardId: true, kind: true },
  });
  const ahead: ShardAhead[] = [];
  for (const { id, shard } of shards) {
    const kinds = taken.filter(({ shardId }) => shardId === id).map(({ kind }) => kind);
    const checkpoints = looksAhead(planned, kinds);
    const nextCheckpointAt = checkpoints[0] === undefined ? null : new Date(checkpoints[0].at);
    await tx.shard.update({ where: { id }, data: { nextCheckpointAt } });
    ahead.push({ shard, checkpoints });
  }
  return ahead;
}
