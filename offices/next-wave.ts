import { WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from '@temporalio/common';
import { nextPermittedSlot, slotKey } from '../domain/notices/slots';
import { searchAttributes, TASK_QUEUE, waveId, type WaveInput } from '../workflows/handles';
import type { OfficeDeps } from './deps';
import { rulesInForce } from './rules';

/**
 * Makes sure that a wave leaves at the next permitted slot. Call it after the commit of what it should carry:
 * a slot is strictly later than now, so its wave sees every request that was written before this call.
 */
export async function startNextWave(
  { db, clock, temporal, searchable }: OfficeDeps,
  officeId: string,
): Promise<Date> {
  const now = await clock.now();
  const { policy, calendar } = await rulesInForce(db, officeId, now);
  const at = nextPermittedSlot(policy, calendar, now);
  const slot = slotKey(at);
  const input: WaveInput = { officeId, slot, atMs: at.getTime() };
  await temporal.workflow.start('wave', {
    workflowId: waveId(officeId, slot),
    taskQueue: TASK_QUEUE,
    args: [input],
    ...(searchable ? { typedSearchAttributes: searchAttributes(officeId) } : {}),
    startDelay: at.getTime() - now.getTime(),
    workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
    workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
  });
  return at;
}
