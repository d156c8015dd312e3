import { WorkflowIdConflictPolicy } from '@temporalio/common';
import { awaitsAcceptance } from '../domain/policy/acceptance';
import { looksAhead } from '../domain/round/looks-ahead';
import type { Shard } from '../prisma/generated/client';
import { roundId, searchAttributes, TASK_QUEUE, type RoundInput } from '../workflows/handles';
import type { OfficeDeps } from './deps';
import { openedCheckpoints } from './plan-round';
import { rulesOfVersion } from './rules';

/** How long a checkpoint may be overdue before its shard's workflow is looked for. */
const OVERDUE_MS = 120_000;

/**
 * Starts the workflow of every shard whose checkpoint is overdue, where it does not run: its start was lost in a crash.
 * Checkpoints that were taken answer as they did.
 */
export async function restartLostShards(deps: OfficeDeps, officeId: string, now: Date): Promise<void> {
  const overdue = new Date(now.getTime() - OVERDUE_MS);
  const lost = await deps.db.shard.findMany({ where: { officeId, nextCheckpointAt: { lt: overdue } } });
  for (const shard of lost) await startShard(deps, shard);
}

/** Sees to it that a duty that was returned after its round had closed is looked at once more, on its new date. */
export async function restartLateShard(deps: OfficeDeps, dutyId: string): Promise<void> {
  const duty = await deps.db.duty.findUniqueOrThrow({ where: { id: dutyId } });
  const shard = await deps.db.shard.findUniqueOrThrow({ where: { id: duty.shardId } });
  if (shard.nextCheckpointAt !== null) await startShard(deps, shard);
}

async function startShard({ db, temporal, searchable }: OfficeDeps, shard: Shard): Promise<void> {
  const { officeId, cadence, period } = shard;
  const round = await db.round.findUniqueOrThrow({ where: { id: shard.roundId } });
  const { policy } = await rulesOfVersion(db, round.policyVersionId);
  const taken = await db.checkpoint.findMany({ where: { shardId: shard.id }, select: { kind: true } });
  const ahead = looksAhead(
    openedCheckpoints(round),
    taken.map(({ kind }) => kind),
  );
  const again = { kind: 'close' as const, at: (shard.nextCheckpointAt ?? round.plannedAt).toISOString() };
  const input: RoundInput = {
    officeId,
    cadence,
    period,
    shardId: shard.id,
    acceptanceNeeded: awaitsAcceptance(policy, cadence),
    checkpoints: ahead.length > 0 ? ahead : [again],
    since: '0',
  };
  await temporal.workflow.start('round', {
    workflowId: roundId(officeId, cadence, period, shard.shard),
    taskQueue: TASK_QUEUE,
    args: [input],
    ...(searchable ? { typedSearchAttributes: searchAttributes(officeId, cadence, period) } : {}),
    workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
  });
}
