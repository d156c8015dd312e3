import { WorkflowNotFoundError } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Database } from '../../prisma/client';
import { roundId } from '../../workflows/handles';

/**
 * The test server locks its time when a child workflow ends, and the parent's run unlocks it. A parent that has
 * continued as new meanwhile never does: from then on time would pass at the real pace. A cadence and its rounds are
 * such parents and children, so whoever skips time releases what they left. Returns `release`, to be called now and then.
 */
export function leakedLocks(env: TestWorkflowEnvironment, db: Database): () => Promise<void> {
  const looked = new Set<string>();
  return async () => {
    const done = await db.shard.findMany({ where: { nextCheckpointAt: null } });
    for (const { id, officeId, cadence, period, shard } of done) {
      if (looked.has(id)) continue;
      const leaked = await leaks(env, roundId(officeId, cadence, period, shard));
      if (leaked === null) continue;
      looked.add(id);
      if (leaked) await env.connection.testService?.unlockTimeSkipping({});
    }
  };
}

/** Whether an ended child outlived its parent's run; null while it still runs. */
async function leaks(env: TestWorkflowEnvironment, workflowId: string): Promise<boolean | null> {
  const child = await env.client.workflow.getHandle(workflowId).describe().catch(unlessNotFound);
  // A test may have taken the shard's looks itself, without a workflow.
  if (child === null) return false;
  if (child.status.name === 'RUNNING') return null;
  const parent = child.parentExecution;
  if (child.closeTime === undefined || !parent?.workflowId) return false;
  const parentRun = await env.client.workflow
    .getHandle(parent.workflowId, parent.runId ?? undefined)
    .describe();
  return parentRun.closeTime !== undefined && parentRun.closeTime <= child.closeTime;
}

function unlessNotFound(error: unknown): null {
  if (error instanceof WorkflowNotFoundError) return null;
  throw error;
}
