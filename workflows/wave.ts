import { sleep } from '@temporalio/workflow';
import { gatherWave, looksTaken, sendWave } from './activities';
import type { WaveInput } from './handles';

/** Looks that a wave waits for before it leaves without them, one second each. */
const PATIENCE = 30;

/** One wave an office and slot: takes all that is ready across rounds, shards and cadences, one notice a person. */
export async function wave({ officeId, slot }: WaveInput): Promise<{ people: number; sent: number }> {
  for (let waited = 0; waited < PATIENCE && !(await looksTaken({ officeId })); waited += 1) {
    await sleep('1 second');
  }
  const { people } = await gatherWave({ officeId, slot });
  if (people === 0) return { people, sent: 0 };
  const { sent } = await sendWave({ officeId, slot });
  return { people, sent };
}
