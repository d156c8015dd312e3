import type { Client } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { Worker } from '@temporalio/worker';
import { UsageError } from '../runtime/usage-error';
import { workflowBundle } from './bundle';

/**
 * Replays every open history with the code that is about to run them. Returns how many there are.
 * Throws UsageError with one line for the first that this code would decide differently: nothing has been touched yet.
 */
export async function replayOpenHistories(client: Client, dataConverter: DataConverter): Promise<number> {
  const open: { workflowId: string; history: unknown }[] = [];
  for await (const execution of client.workflow.list({ query: "ExecutionStatus = 'Running'" })) {
    const { workflowId, runId } = execution;
    open.push({ workflowId, history: await client.workflow.getHandle(workflowId, runId).fetchHistory() });
  }
  if (open.length === 0) return 0;
  const bundle = await workflowBundle();
  for await (const { workflowId, error } of Worker.runReplayHistories(
    { workflowBundle: bundle, dataConverter },
    open,
  )) {
    if (error !== undefined) {
      const reason = error.message.split('\n')[0];
      throw new UsageError(
        `workflow ${workflowId}: its history does not replay with this code (${reason}); expected the release that it was started with, or a change made through patched()`,
      );
    }
  }
  return open.length;
}
