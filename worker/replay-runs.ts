import { temporal } from '@temporalio/proto';
import { Worker } from '@temporalio/worker';
import { workflowBundle } from './bundle';
import { withoutPromiseStacks } from './without-promise-stacks';

/** A run as JSON: bytes in base64, payloads in the clear. */
interface RecordedRun {
  workflowId: string;
  events: object[];
}

/**
 * Replays runs with the code of today, without a server. Gives the first that it decides differently, else null.
 */
export async function firstThatDiffers<Run extends RecordedRun>(runs: readonly Run[]): Promise<Run | null> {
  if (runs.length === 0) return null;
  const code = await workflowBundle();
  return withoutPromiseStacks(async () => {
    let replayed = 0;
    for await (const { error } of Worker.runReplayHistories({ workflowBundle: code }, historiesOf(runs))) {
      if (error !== undefined) return runs[replayed] ?? null;
      replayed += 1;
    }
    if (replayed < runs.length) throw new Error(`expected ${runs.length} runs replayed, found ${replayed}`);
    return null;
  });
}

/** Each is read when its turn comes. */
function* historiesOf(runs: readonly RecordedRun[]) {
  for (const { workflowId, events } of runs)
    yield { workflowId, history: temporal.api.history.v1.History.fromObject({ events }) };
}
