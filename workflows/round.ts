import { allHandlersFinished, condition, setHandler } from '@temporalio/workflow';
import type { Checkpoint } from '../domain/cadence/compiled-round';
import { checkpoint } from './activities';
import { checkpointsMovedSignal, type RoundInput } from './handles';

export interface RoundResult {
  /** Position in the log up to which facts were known at the last look. */
  known: string;
  verdicts: Record<string, number>;
}

/**
 * One shard of one period: at each checkpoint it observes the facts and decides; the close gives every unit its
 * verdict. Those returned with a later date are looked at once more on that date.
 */
export async function round(input: RoundInput): Promise<RoundResult> {
  let ahead: Checkpoint[] = [...input.checkpoints];
  let moves = 0;
  setHandler(checkpointsMovedSignal, (checkpoints) => {
    ahead = [...checkpoints];
    moves += 1;
  });

  let known = input.since;
  const verdicts: Record<string, number> = {};
  for (let next = ahead[0]; next !== undefined; next = ahead[0]) {
    if (!(await reached(next, () => moves))) continue;
    ahead.shift();
    const result = await checkpoint({
      shardId: input.shardId,
      kind: next.kind,
      at: next.at,
      nextAt: ahead[0]?.at ?? null,
      acceptanceNeeded: input.acceptanceNeeded,
      since: known,
    });
    known = result.known;
    for (const [verdict, count] of Object.entries(result.verdicts)) {
      verdicts[verdict] = (verdicts[verdict] ?? 0) + count;
    }
    if (result.closeAgainAt !== null) ahead.push({ kind: 'close', at: result.closeAgainAt });
  }
  await condition(allHandlersFinished);
  return { known, verdicts };
}

/** Waits until a checkpoint's time has come; false where the dates moved meanwhile. */
async function reached(next: Checkpoint, moves: () => number): Promise<boolean> {
  const before = moves();
  const waitMs = Date.parse(next.at) - Date.now();
  if (waitMs <= 0) return true;
  return !(await condition(() => moves() !== before, waitMs));
}
