import type { Client } from '@temporalio/client';
import { WorkflowNotFoundError } from '@temporalio/common';
import type { RunningWorkflow } from './seen';

const AUDITED = "ExecutionStatus = 'Running' AND WorkflowType IN ('case', 'round', 'cadence')";

/** Every case, round and cadence that Temporal runs now. Its list may be some seconds behind. */
export async function runningWorkflows({ workflow }: Client): Promise<RunningWorkflow[]> {
  const running: RunningWorkflow[] = [];
  for await (const { workflowId, startTime } of workflow.list({ query: AUDITED })) {
    running.push({ workflowId, startedAt: startTime });
  }
  return running;
}

/** Asks for each of these by its id, which no list is behind of: what runs of them. */
export async function stillRunning({ workflow }: Client, ids: readonly string[]): Promise<RunningWorkflow[]> {
  const running: RunningWorkflow[] = [];
  for (const workflowId of ids) {
    try {
      const { status, startTime } = await workflow.getHandle(workflowId).describe();
      if (status.name === 'RUNNING') running.push({ workflowId, startedAt: startTime });
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  }
  return running;
}
