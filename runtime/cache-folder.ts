import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from './make-folder';
import { UsageError } from './usage-error';

/** A work folder that nobody has touched for this long was left by a process that was killed. */
const ABANDONED_AFTER_MS = 24 * 3_600_000;
const WORK_PREFIX = '.making-';

/**
 * Puts something into the cache so that others see all of it or nothing: `make` fills a work folder of its own and
 * names what in it is to be kept, which is renamed to `<cache>/<name>`. Where several processes make the same side by
 * side, each makes a whole one and one of them stays. Gives the path kept, or null where `make` gave null.
 */
export async function keepInCache(
  cache: string,
  name: string,
  make: (workFolder: string) => Promise<string | null>,
): Promise<string | null> {
  await openCache(cache);
  await sweep(cache);
  const work = join(cache, `${WORK_PREFIX}${randomUUID()}`);
  await mkdir(work, { recursive: true });
  try {
    const made = await make(work);
    if (made === null) return null;
    const kept = join(cache, name);
    await rename(made, kept).catch((error: NodeJS.ErrnoException) => {
      // A folder can't replace one that another process has put there meanwhile: its is as good.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
    return kept;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Throws UsageError where the cache can't be made or written. */
async function openCache(cache: string): Promise<void> {
  try {
    await makeFolder(cache);
    await access(cache, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UsageError(`DUBAN_CACHE: ${cache} can't be written (${reason}), expected a folder of our own`);
  }
}

async function sweep(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    if (!name.startsWith(WORK_PREFIX)) continue;
    const path = join(cache, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs < Date.now() - ABANDONED_AFTER_MS) await rm(path, { recursive: true, force: true });
  }
}
