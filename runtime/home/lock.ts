import { readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../usage-error';
import type { Home } from './folder';
import { createPrivate, writePrivate } from './private-file';
import { ownIdentity, stillRuns, type ProcessIdentity } from './process-identity';

export interface HomeLock {
  release(): Promise<void>;
}

/** Bounds the retries where other starters win the same race; each retry means that one of them got further. */
const MAX_ATTEMPTS = 100;

/**
 * Holds the data folder for this process. Lock files are numbered and the highest number owns the folder. A dead
 * owner is succeeded by creating the next number, which only one process can; a number is never used again, so
 * nobody can take away a lock that was made after he looked. Throws UsageError with the pid of a living owner.
 */
export async function lockHome(home: Home): Promise<HomeLock> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const [highest = 0, ...lower] = await lockNumbers(home);
    const owner = highest === 0 ? null : await ownerOf(home, highest);
    if (owner === 'gone') continue;
    if (owner && stillRuns(owner)) {
      throw new UsageError(
        `DUBAN_HOME: ${home.folder} is in use by process ${owner.pid}, expected a data folder that no engine runs on`,
      );
    }
    const mine = highest + 1;
    if (!(await createPrivate(lockPath(home, mine), JSON.stringify(ownIdentity())))) continue;
    // A start that slept since it looked may have made a number that is already overtaken.
    if ((await lockNumbers(home))[0] !== mine) {
      await removeIfThere(lockPath(home, mine));
      continue;
    }
    for (const old of highest === 0 ? lower : [highest, ...lower]) await removeIfThere(lockPath(home, old));
    // The file stays and owns nothing: its number must not come again.
    return { release: () => writePrivate(lockPath(home, mine), 'null') };
  }
  throw new UsageError(
    `DUBAN_HOME: ${home.folder} is being started by other processes, expected one start at a time`,
  );
}

/** Whether some process holds the folder now, and which. */
export async function lockOwner(home: Home): Promise<ProcessIdentity | null> {
  const [highest] = await lockNumbers(home);
  const owner = highest === undefined ? null : await ownerOf(home, highest);
  return owner !== null && owner !== 'gone' && stillRuns(owner) ? owner : null;
}

const lockPath = (home: Home, number: number) => join(home.folder, `lock.${number}`);

/** Highest first. */
async function lockNumbers(home: Home): Promise<number[]> {
  const names = await readdir(home.folder);
  return names
    .flatMap((name) => /^lock\.(\d+)$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => b - a);
}

async function ownerOf(home: Home, number: number): Promise<ProcessIdentity | null | 'gone'> {
  try {
    return JSON.parse(await readFile(lockPath(home, number), 'utf8')) as ProcessIdentity | null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'gone';
    // Cut short by a full disk or an edit: whoever wrote it does not hold the folder any more.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

async function removeIfThere(path: string): Promise<void> {
  await unlink(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}
