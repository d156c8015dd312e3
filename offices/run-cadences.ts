import { WorkflowIdConflictPolicy } from '@temporalio/common';
import {
  cadenceId,
  replanSignal,
  searchAttributes,
  TASK_QUEUE,
  type CadenceInput,
} from '../workflows/handles';
import type { Database } from '../prisma/client';
import type { OfficeDeps } from './deps';
import { expectRounds } from './expected/expect-rounds';
import { rulesAhead } from './rules';

/** Makes sure that every cadence of an office with a roster runs. One that runs already is left alone.
 * Answers false where there is no roster yet. */
export async function runCadences(
  { db, clock, temporal, searchable }: OfficeDeps,
  officeId: string,
): Promise<boolean> {
  // A round that opened before the roster is there would ask nobody, for a whole period.
  if ((await db.post.count({ where: { officeId, closedAt: null } })) === 0) return false;
  for (const cadence of await cadencesAhead(db, officeId, await clock.now())) {
    const input: CadenceInput = { officeId, cadence, after: null };
    await temporal.workflow.start('cadence', {
      workflowId: cadenceId(officeId, cadence),
      taskQueue: TASK_QUEUE,
      args: [input],
      ...(searchable ? { typedSearchAttributes: searchAttributes(officeId, cadence) } : {}),
      workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
    });
  }
  return true;
}

/**
 * Tells every cadence of the office that a policy or a calendar was loaded, or an event recorded: what is expected is
 * stored anew first. Starts those that do not run yet.
 */
export async function replanCadences(deps: OfficeDeps, officeId: string): Promise<void> {
  await expectRounds(deps, officeId);
  if (!(await runCadences(deps, officeId))) return;
  for (const cadence of await cadencesAhead(deps.db, officeId, await deps.clock.now())) {
    await deps.temporal.workflow.getHandle(cadenceId(officeId, cadence)).signal(replanSignal);
  }
}

/** The cadences of the rules in force and of those that are to come. */
export async function cadencesAhead(db: Database, officeId: string, now: Date): Promise<Set<string>> {
  const rules = await rulesAhead(db, officeId, now);
  return new Set(rules.flatMap(({ policy }) => Object.keys(policy.cadences)));
}
