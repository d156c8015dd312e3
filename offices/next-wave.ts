import { WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from '@temporalio/common';
import { nextPermittedSlot, nextUrgentSlot, slotKey } from '../domain/notices/slots';
import { isUrgent } from '../domain/notices/timing-request';
import { searchAttributes, TASK_QUEUE, waveId, type WaveInput } from '../workflows/handles';
import type { OfficeDeps } from './deps';
import { rulesInForce } from './rules';

/**
 * Makes sure that a wave leaves at the next permitted slot. Call it after the commit of what it should carry: a slot is
 * strictly later than now, so its wave sees every request that was written before this call. `kinds`: those that were
 * asked for, where any of them may be urgent by the policy; urgent ones get a wave at any hour and day, and where
 * nothing else was asked for no other. Answers when the first of the waves leaves.
 */
export async function startNextWave(
  deps: OfficeDeps,
  officeId: string,
  kinds: readonly string[] = [],
): Promise<Date> {
  const now = await deps.clock.now();
  const { policy, calendar } = await rulesInForce(deps.db, officeId, now);
  const permitted = nextPermittedSlot(policy, calendar, now);
  const urgent = kinds.filter((kind) => isUrgent(policy.office, kind));
  if (urgent.length === 0) {
    await startWaves(deps, officeId, [permitted]);
    return permitted;
  }
  const first = nextUrgentSlot(policy, now);
  await startWaves(deps, officeId, urgent.length < kinds.length ? [first, permitted] : [first]);
  return first;
}

/** Makes sure that a wave leaves at each of these slots; one that was started stays as it is. */
export async function startWaves(
  { clock, temporal, searchable }: OfficeDeps,
  officeId: string,
  slots: readonly Date[],
): Promise<void> {
  const now = await clock.now();
  for (const at of slots) {
    const slot = slotKey(at);
    const input: WaveInput = { officeId, slot, atMs: at.getTime() };
    await temporal.workflow.start('wave', {
      workflowId: waveId(officeId, slot),
      taskQueue: TASK_QUEUE,
      args: [input],
      ...(searchable ? { typedSearchAttributes: searchAttributes(officeId) } : {}),
      startDelay: Math.max(0, at.getTime() - now.getTime()),
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
      workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
    });
  }
}
