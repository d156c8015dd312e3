import type { Database } from '../../prisma/client';
import { checkpointsMovedSignal, roundId } from '../../workflows/handles';
import type { OfficeDeps } from '../deps';
import { giveBackRound } from './give-back-round';

/**
 * Gives back what every recorded downtime took of the open rounds, each downtime once and each round by itself, and
 * tells the rounds' workflows. Before a worker takes their looks, so that nothing is late by the engine's fault.
 * Answers how many rounds got something back.
 */
export async function giveBackDates({ db, temporal }: OfficeDeps, now: Date): Promise<number> {
  let moved = 0;
  for (const downtime of await db.engineDowntime.findMany({
    where: { givenBackAt: null },
    orderBy: { from: 'asc' },
  })) {
    for (const id of await openRounds(db, downtime.until)) {
      const shards = await db.$transaction((tx) => giveBackRound(tx, id, downtime, now), { timeout: 60_000 });
      if (shards.length > 0) moved += 1;
      for (const { officeId, cadence, period, shard, checkpoints } of shards) {
        const handle = temporal.workflow.getHandle(roundId(officeId, cadence, period, shard));
        // One that does not run is started again by the reconciler, from what is stored.
        await handle.signal(checkpointsMovedSignal, checkpoints).catch(() => undefined);
      }
    }
    await db.engineDowntime.update({ where: { id: downtime.id }, data: { givenBackAt: now } });
  }
  return moved;
}

/** Rounds that were open before the engine came back, and those that wait for a duty that was returned. */
async function openRounds(db: Database, until: Date): Promise<string[]> {
  const rounds = await db.round.findMany({
    where: { openedAt: { lt: until }, state: 'open' },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return rounds.map(({ id }) => id);
}
