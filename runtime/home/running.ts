import { readFile, unlink } from 'node:fs/promises';
import type { Home } from './folder';
import { writePrivate } from './private-file';
import { ownIdentity, stillRuns } from './process-identity';

/** Where the commands find the engine that runs on a data folder. */
export interface Running {
  readonly pid: number;
  /** The engine's web address. */
  readonly url: string;
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly namespace: string;
  /** The embedded inbox, or SMTP_URL. */
  readonly smtpUrl?: string;
}

export async function writeRunning(home: Home, running: Omit<Running, 'pid'>): Promise<void> {
  await writePrivate(home.running, JSON.stringify({ ...running, ...ownIdentity() }));
}

/** What runs on the data folder; null where nothing does (a file that a killed engine left counts as nothing). */
export async function readRunning(home: Home): Promise<Running | null> {
  try {
    const { startTime, ...running } = JSON.parse(await readFile(home.running, 'utf8')) as Running & {
      startTime: string;
    };
    return stillRuns({ pid: running.pid, startTime }) ? running : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

export async function removeRunning(home: Home): Promise<void> {
  await unlink(home.running).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}
