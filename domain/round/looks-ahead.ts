import type { Checkpoint, CheckpointKind } from '../cadence/compiled-round';

/**
 * What is still to come of a round's looks, given the kinds of those that a shard has taken: a round may have several
 * of a kind, and its dates may have moved since, so the first look taken stands for the first planned of its kind.
 */
export function looksAhead(planned: readonly Checkpoint[], taken: readonly string[]): Checkpoint[] {
  const left = new Map<CheckpointKind, number>();
  for (const { kind } of planned)
    if (!left.has(kind)) left.set(kind, taken.filter((one) => one === kind).length);
  return planned.filter(({ kind }) => {
    const count = left.get(kind) ?? 0;
    left.set(kind, count - 1);
    return count <= 0;
  });
}
