import { startWaves } from '../../offices/next-wave';
import type { Deps } from '../deps';
import { gatherWave, type WaveOf } from './gather';

/** Gathers a wave, and after the commit starts those that what stayed behind will go with. */
export async function gatherAndStart(deps: Deps, wave: WaveOf): Promise<{ people: number }> {
  const { people, later } = await gatherWave(deps, wave);
  await startWaves(deps, wave.officeId, later);
  return { people };
}
