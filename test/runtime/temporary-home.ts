import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHome, type Home } from '../../runtime/home/folder';

/** A data folder for one test, under a folder that the database's user may enter. Removed by `remove`. */
export async function temporaryHome(): Promise<{ home: Home; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'duban-home-'));
  return { home: await openHome(folder), remove: () => rm(folder, { recursive: true, force: true }) };
}
