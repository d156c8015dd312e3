import { patched, sleep } from '@temporalio/workflow';
import { gatherWave, looksTaken, sendWave, tellGroups } from './activities';
import type { WaveInput } from './handles';

/** Looks that a wave waits for before it leaves without them, one second each. */
const PATIENCE = 30;

/**
 * One wave an office and slot: takes all that is ready across rounds, shards and cadences, one notice a person, and
 * tells groups how things stand. One that is begun again for what goes on by another channel sends that, and no more.
 */
export async function wave({ officeId, slot, again }: WaveInput): Promise<{ people: number; sent: number }> {
  if (again === true) {
    const { sent } = await sendWave({ officeId, slot });
    return { people: sent, sent };
  }
  for (let waited = 0; waited < PATIENCE && !(await looksTaken({ officeId })); waited += 1) {
    await sleep('1 second');
  }
  const { people } = await gatherWave({ officeId, slot });
  const groups = patched('groups') ? tellGroups({ officeId, slot }) : null;
  const [{ sent }] = await Promise.all([people === 0 ? { sent: 0 } : sendWave({ officeId, slot }), groups]);
  return { people, sent };
}
