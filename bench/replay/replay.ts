import pino from 'pino';
import { installTemporalLog } from '../../worker/worker';
import { firstThatDiffers } from '../../worker/replay-runs';
import type { Bench } from '../report';
import { recordedRuns } from './recorded-runs';

/** Of an issue's goal. */
const HISTORIES = 1000;
const RUNS = 3;

/**
 * What `audit verify` does with histories: each is decided again by the code of today. They are the rounds and cases
 * that real workflows left in the tests, in turn until there are so many. No peer: the goal is an absolute one. Throws
 * where one of them is decided differently.
 */
export const replay: Bench = async ({ histories = HISTORIES, runs: count = RUNS }, say) => {
  installTemporalLog(pino({ level: 'silent' }));
  const recorded = recordedRuns();
  const all = Array.from({ length: histories }, (_, index) => {
    const run = recorded[index % recorded.length];
    if (run === undefined) throw new Error('expected recorded histories, found none');
    return run;
  });
  const events = all.reduce((sum, run) => sum + run.events.length, 0);
  say(`replaying ${histories} histories of ${events} events, ${recorded.length} different ones`);
  const runs: { seconds: number }[] = [];
  for (let run = 0; run < count; run += 1) {
    const begun = performance.now();
    const other = await firstThatDiffers(all);
    if (other !== null) throw new Error(`${other.workflowId}: expected what it recorded, found another way`);
    const seconds = Math.round(performance.now() - begun) / 1000;
    runs.push({ seconds });
    say(`replayed in ${seconds.toFixed(2)} s`);
  }
  return {
    ...{ name: 'replay', ours: Math.max(...runs.map(({ seconds }) => seconds)), theirs: {}, ratio: null },
    ...{ unit: 's', runs, histories, different: recorded.length, events },
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    notes: [
      'ours: the slowest of the runs; the first one builds the bundle of workflows too: the goal is 60 s for a thousand',
    ],
  };
};
