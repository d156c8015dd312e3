import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parsePolicy } from '../../domain/policy/parse';
import type { Policy } from '../../domain/policy/schema';

/** A policy that comes with the engine: what an office may begin with, and change afterwards. */
export interface Preset {
  /** Its file's name without the ending: `five-cadences`. */
  name: string;
  source: string;
  policy: Policy;
}

const FOLDER = join(__dirname, '..', '..', 'policies');
/** What most begin with stands first. */
const FIRST = 'five-cadences';

/** They never change while the engine runs, and reading them all takes a second. */
let known: Promise<Preset[]> | null = null;

/** Every preset that can be put into force, the usual one first. */
export function readPresets(): Promise<Preset[]> {
  known ??= readAll();
  return known;
}

async function readAll(): Promise<Preset[]> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.yaml')).sort();
  const presets: Preset[] = [];
  for (const file of files) {
    const source = await readFile(join(FOLDER, file), 'utf8');
    const { policy, errors } = parsePolicy(source);
    if (policy === null || errors.length > 0)
      throw new Error(`policies/${file}: ${errors[0]?.message ?? ''}`);
    presets.push({ name: basename(file, '.yaml'), source, policy });
  }
  return presets.sort((a, b) => Number(b.name === FIRST) - Number(a.name === FIRST));
}
