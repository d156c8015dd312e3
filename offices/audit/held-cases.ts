import type { Client } from '@temporalio/client';
import { caseStateQuery } from '../../workflows/handles';
import { figuresOf } from './figures';
import type { RunningWorkflow, SeenCase } from './seen';

/** So many a look: each question may make a worker go through a whole history again. The others have their turn later. */
const ASKED_AT_MOST = 100;
/** As often as the auditor looks. */
const LOOK_MS = 5 * 60_000;
/** Without a worker nobody answers; that the engine is away is found by its dates. */
const ANSWERS_WITHIN_MS = 5_000;

/** Asks the workflows of open cases what they hold, a part of them at each look, and puts it beside what runs. */
export async function withHeld(
  temporal: Client,
  cases: readonly SeenCase[],
  running: readonly RunningWorkflow[],
  now: Date,
): Promise<RunningWorkflow[]> {
  const open = new Set(cases.map(({ workflowId }) => workflowId));
  const candidates = running.filter(({ workflowId }) => open.has(workflowId));
  const asked = new Set(inTurn(candidates, now).map(({ workflowId }) => workflowId));
  const deadline = Date.now() + ANSWERS_WITHIN_MS;
  return temporal.connection.withDeadline(deadline, async () =>
    Promise.all(
      running.map(async (one) => {
        if (!asked.has(one.workflowId)) return one;
        const state = await temporal.workflow
          .getHandle(one.workflowId)
          .query(caseStateQuery)
          .catch(() => null);
        return state === null ? one : { ...one, held: figuresOf(state) };
      }),
    ),
  );
}

function inTurn(candidates: readonly RunningWorkflow[], now: Date): RunningWorkflow[] {
  const parts = Math.ceil(candidates.length / ASKED_AT_MOST);
  if (parts <= 1) return [...candidates];
  const part = Math.floor(now.getTime() / LOOK_MS) % parts;
  return candidates.filter((_, index) => index % parts === part);
}
