import { PATIENCE_MS } from './compare-cases';
import { finding, type Finding } from './finding';
import type { RunningWorkflow, Seen, SeenRound } from './seen';

/** Whether open rounds, the cadences in force and what runs of both agree. */
export function compareRounds(seen: Seen, running: readonly RunningWorkflow[], now: Date): Finding[] {
  const runs = new Set(running.map(({ workflowId }) => workflowId));
  const shards = seen.rounds.flatMap((round) => round.shards);
  const late = (at: Date): boolean => now.getTime() - at.getTime() > PATIENCE_MS;
  const waiting = shards.filter(({ nextCheckpointAt }) => nextCheckpointAt !== null);
  // The last look is written a moment before its workflow ends.
  const known = new Set(
    [...waiting, ...shards.filter(({ lastCheckpointAt: at }) => at !== null && !late(at))].map(
      ({ workflowId }) => workflowId,
    ),
  );
  return [
    ...seen.rounds.flatMap((round) => withoutDate(round, late)),
    ...waiting.flatMap(({ id, workflowId, nextCheckpointAt: at }) => [
      ...(at !== null && late(at)
        ? [
            finding(
              'round-date-past',
              id,
              `一轮工作（分片 ${id}）的下一次检查 ${at.toISOString()} 已过，没有检查`,
              `shard ${id}: its next look ${at.toISOString()} has passed and was not taken`,
            ),
          ]
        : []),
      ...(runs.has(workflowId)
        ? []
        : [
            finding(
              'round-not-running',
              id,
              `分片 ${id} 还要检查，但它的工作流 ${workflowId} 没有在运行`,
              `shard ${id} has a look to come and its workflow ${workflowId} does not run`,
            ),
          ]),
    ]),
    ...running
      .filter(({ workflowId, startedAt }) => workflowId.startsWith('round:') && late(startedAt))
      .filter(({ workflowId }) => !known.has(workflowId))
      .map(({ workflowId }) =>
        finding(
          'round-runs-unrecorded',
          workflowId,
          `工作流 ${workflowId} 在运行，数据库里却没有要检查的分片`,
          `the workflow ${workflowId} runs and the database has no look to come for it`,
        ),
      ),
    ...seen.cadences
      .filter((workflowId) => !runs.has(workflowId))
      .map((workflowId) =>
        finding(
          'cadence-not-running',
          workflowId,
          `在用的制度里的 ${workflowId} 没有在运行`,
          `${workflowId} is in force and does not run`,
        ),
      ),
  ];
}

/** A round that nobody owes has no shards, and waits for nothing. */
function withoutDate({ id, shards }: SeenRound, late: (at: Date) => boolean): Finding[] {
  if (shards.length === 0) return [];
  const open = shards.some(
    ({ nextCheckpointAt, lastCheckpointAt: at }) => nextCheckpointAt !== null || (at !== null && !late(at)),
  );
  if (open) return [];
  const zh = `第 ${id} 轮还没有收口，却没有下一次检查`;
  return [finding('round-without-date', id, zh, `round ${id} is open and has no look to come`)];
}
