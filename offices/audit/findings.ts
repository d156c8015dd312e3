import { compareCases, PATIENCE_MS } from './compare-cases';
import { compareNumbers } from './compare-numbers';
import { compareRounds } from './compare-rounds';
import { finding, type Finding } from './finding';
import type { RunningWorkflow, Seen } from './seen';

/** All that does not agree between the database and what runs, at an instant. Pure; empty where all is well. */
export function findingsOf(seen: Seen, running: readonly RunningWorkflow[], now: Date): Finding[] {
  return [
    ...compareCases(seen, running, now),
    ...compareRounds(seen, running, now),
    ...compareNumbers(seen),
    ...seen.downtimes
      .filter(({ recordedAt }) => now.getTime() - recordedAt.getTime() > PATIENCE_MS)
      .map(({ id }) =>
        finding(
          'downtime-not-given-back',
          id,
          `停机 ${id} 占去的时间还没有还给各单位`,
          `downtime ${id}: what it took has not been given back`,
        ),
      ),
  ];
}
