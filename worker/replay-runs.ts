import { temporal } from '@temporalio/proto';
import { Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { workflowBundle } from './bundle';

/** A run as JSON: bytes in base64, payloads in the clear. */
interface RecordedRun {
  workflowId: string;
  events: object[];
}

/** Each lane has a worker of its own, whose workflows run in a thread of their own. */
const LANES = 2;

/**
 * Replays runs with the code of today, without a server. Gives the first that it decides differently, else null.
 */
export async function firstThatDiffers<Run extends RecordedRun>(runs: readonly Run[]): Promise<Run | null> {
  if (runs.length === 0) return null;
  const bundle = await workflowBundle();
  const lanes = Array.from({ length: Math.min(LANES, runs.length) }, (_, lane) =>
    firstOfLane(
      bundle,
      runs.filter((_run, index) => index % LANES === lane),
    ),
  );
  const differing = new Set<unknown>(await Promise.all(lanes));
  return runs.find((run) => differing.has(run)) ?? null;
}

async function firstOfLane<Run extends RecordedRun>(
  workflowBundle: WorkflowBundleWithSourceMap,
  runs: readonly Run[],
): Promise<Run | null> {
  let replayed = 0;
  for await (const { error } of Worker.runReplayHistories({ workflowBundle }, historiesOf(runs))) {
    if (error !== undefined) return runs[replayed] ?? null;
    replayed += 1;
  }
  if (replayed < runs.length) throw new Error(`expected ${runs.length} runs replayed, found ${replayed}`);
  return null;
}

/** Each is read when its turn comes. */
function* historiesOf(runs: readonly RecordedRun[]) {
  for (const { workflowId, events } of runs)
    yield { workflowId, history: temporal.api.history.v1.History.fromObject({ events }) };
}
