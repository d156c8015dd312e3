import { join } from 'node:path';
import { keepInCache } from '../cache-folder';
import type { Config } from '../config';
import type { Progress } from '../progress';
import { isExecutable } from '../programs/find';
import { UsageError } from '../usage-error';
import { buildWithGo, SERVER, SERVER_VERSION } from './go-install';

/** Temporal as installations run it, on a PostgreSQL. */
export interface ClusterPrograms {
  server: string;
  /** Makes and updates its tables. */
  sql: string;
}

const CACHE_NAME = `temporal-server-${SERVER_VERSION}`;

/** From the cache, or built with Go. Throws UsageError that names the ways where neither works. */
export async function clusterPrograms(
  { cache, childEnv }: Pick<Config, 'cache' | 'childEnv'>,
  say: Progress,
): Promise<ClusterPrograms> {
  const folder = join(cache, CACHE_NAME);
  const programs = { server: join(folder, 'server'), sql: join(folder, 'sql') };
  const here = (): boolean => Object.values(programs).every(isExecutable);
  if (here()) return programs;
  await keepInCache(cache, CACHE_NAME, async (work) => {
    const built = await buildWithGo(SERVER, work, childEnv, say);
    return built && work;
  });
  if (here()) return programs;
  throw new UsageError(
    `Temporal Server: none to be had, expected one of ${folder} (the programs server and sql, ${SERVER_VERSION}) or Go on PATH with its module proxy`,
  );
}
