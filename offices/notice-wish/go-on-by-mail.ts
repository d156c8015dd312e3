import { WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from '@temporalio/common';
import { waitsUntil } from '../../domain/notices/in-app-patience';
import { nextPermittedSlot } from '../../domain/notices/slots';
import { appendEntries } from '../../prisma/log/append';
import { searchAttributes, TASK_QUEUE, waveId, type WaveInput } from '../../workflows/handles';
import type { OfficeDeps } from '../deps';
import { rulesInForce } from '../rules';
import { unopenedOf, type Unopened } from './unopened';

/**
 * Notices that nobody opened on their page within a working day go on by mail: the same delivery by its next channel,
 * at the next permitted slot, one a person. Answers how many. The waves of all that wait so are begun again at every
 * call, so that one which a crash kept from it is not forgotten.
 */
export async function goOnByMail(deps: OfficeDeps, officeId: string, now: Date): Promise<number> {
  const { policy, calendar } = await rulesInForce(deps.db, officeId, now);
  const zone = policy.office.timeZone;
  const late = (await unopenedOf(deps.db, officeId)).filter(
    ({ laidAt }) => waitsUntil(calendar, zone, laidAt) <= now,
  );
  const at = nextPermittedSlot(policy, calendar, now);
  const moved = late.length === 0 ? 0 : await queueAgain(deps, officeId, late, at, now);
  for (const slot of await waitingSlots(deps, officeId)) await beginAgain(deps, officeId, slot, at, now);
  return moved;
}

/** The slots of notices that lay on a page and wait for their mail. */
async function waitingSlots({ db }: OfficeDeps, officeId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ slot: string }[]>`
    SELECT DISTINCT d.slot FROM delivery d
    WHERE d.office_id = ${officeId} AND d.state = 'queued' AND d.channel = 'email'
      AND EXISTS (SELECT 1 FROM delivery_attempt a WHERE a.delivery_id = d.id AND a.channel = 'in-app')`;
  return rows.map(({ slot }) => slot);
}

/** Where its wave still runs, that one sends what is queued. */
async function beginAgain(
  { temporal, searchable }: OfficeDeps,
  officeId: string,
  slot: string,
  at: Date,
  now: Date,
): Promise<void> {
  const input: WaveInput = { officeId, slot, atMs: at.getTime(), again: true };
  await temporal.workflow.start('wave', {
    workflowId: waveId(officeId, slot),
    taskQueue: TASK_QUEUE,
    args: [input],
    ...(searchable ? { typedSearchAttributes: searchAttributes(officeId) } : {}),
    startDelay: at.getTime() - now.getTime(),
    workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
    workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
  });
}

/** One that was opened meanwhile stays where it is. */
async function queueAgain(
  { db }: OfficeDeps,
  officeId: string,
  late: readonly Unopened[],
  at: Date,
  now: Date,
): Promise<number> {
  return db.$transaction(async (tx) => {
    const moved = await tx.delivery.updateManyAndReturn({
      where: { id: { in: late.map(({ id }) => id) }, state: 'accepted', channel: 'in-app', openedAt: null },
      data: { state: 'queued', channel: 'email', notBefore: at },
    });
    await appendEntries(
      tx,
      moved.map(({ id, personId, slot }) => ({
        ...{ officeId, at: now, kind: 'delivery.unopened', subject: id },
        data: { slot, person: personId, next: 'email' },
      })),
    );
    return moved.length;
  });
}
