import { join } from 'node:path';
import { keepInCache } from '../cache-folder';
import type { Config } from '../config';
import type { Progress } from '../progress';
import { findProgram, isExecutable } from '../programs/find';
import { UsageError } from '../usage-error';
import { downloadBySdk } from './sdk-download';
import { makeClassArchive } from './class-archive';
import { fetchTestServerJars, JARS_VERSION, LAUNCHER } from './test-server-jars';

type ServerConfig = Pick<Config, 'cache' | 'childEnv'>;

/** The SDK's program and Maven's jars lie side by side: whichever is there is used. */
const PROGRAM = 'temporal-time-skipping-server';
const JARS = `temporal-test-server-${JARS_VERSION}`;

/** The server that skips time as far as it is in the cache; null where it is not. */
function findTimeSkippingServer({ cache, childEnv }: ServerConfig): string | null {
  const program = join(cache, PROGRAM);
  if (isExecutable(program)) return program;
  const launcher = join(cache, JARS, LAUNCHER);
  return isExecutable(launcher) && findProgram(childEnv, 'java') ? launcher : null;
}

/**
 * A program for `createTimeSkipping`'s `existing-path`: from the cache, the SDK's download, or Maven. Throws UsageError
 * that names all the ways where none works.
 */
export async function timeSkippingServerPath(config: ServerConfig, say: Progress): Promise<string> {
  const found = findTimeSkippingServer(config);
  if (found) return found;
  const { cache, childEnv } = config;
  await keepInCache(cache, PROGRAM, (folder) => downloadBySdk('time-skipping', folder, childEnv, say));
  if (!findTimeSkippingServer(config)) {
    const jars = await keepInCache(cache, JARS, (folder) => fetchTestServerJars(folder, childEnv, say));
    // In its final place: the archive holds the jars' paths.
    if (jars) await makeClassArchive(jars, childEnv);
  }
  const made = findTimeSkippingServer(config);
  if (made) return made;
  throw new UsageError(
    `Temporal test server: none to be had, expected one of ${join(cache, PROGRAM)} (the program), a network that reaches temporal.download, or java and mvn on PATH with Maven's repository`,
  );
}
