import { temporal } from '@temporalio/proto';
import { Worker } from '@temporalio/worker';
import { workflowBundle } from './bundle';

/** A run as JSON: bytes in base64, payloads in the clear. */
interface RecordedRun {
  workflowId: string;
  events: object[];
}

/** Replays runs with the code of today, without a server. Gives the first that it decides differently, else null. */
export async function firstThatDiffers<Run extends RecordedRun>(runs: readonly Run[]): Promise<Run | null> {
  if (runs.length === 0) return null;
  const bundle = await workflowBundle();
  for (const run of runs) {
    const history = temporal.api.history.v1.History.fromObject({ events: run.events });
    for await (const { error } of Worker.runReplayHistories({ workflowBundle: bundle }, [
      { workflowId: run.workflowId, history },
    ]))
      if (error !== undefined) return run;
  }
  return null;
}
