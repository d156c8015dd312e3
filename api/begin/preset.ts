import { readPresets, type Preset } from '../../offices/presets/read-presets';
import { Problem } from '../problem';

/** One of the presets that come with the engine. Throws Problem 404 for a name that none has. */
export async function presetNamed(name: string): Promise<Preset> {
  const preset = (await readPresets()).find((each) => each.name === name);
  if (preset === undefined)
    throw new Problem(
      404,
      'preset-unknown',
      `preset ${name}: none has this name; expected one that /api/v1/presets lists`,
      '没有这个模板，请从列表里选一个',
    );
  return preset;
}
