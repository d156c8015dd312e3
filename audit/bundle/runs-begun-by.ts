import type { BundledHistory } from './bundle';

/** Runs that had begun by then, all where it is null: a workflow's id may serve another case afterwards. */
export function runsBegunBy(runs: readonly BundledHistory[], end: Date | null): BundledHistory[] {
  return runs.filter(({ events }) => {
    const { seconds } = (events[0]?.['eventTime'] ?? {}) as { seconds?: string };
    return end === null || Number(seconds) * 1000 <= end.getTime();
  });
}
