import { join } from 'node:path';
import { keepInCache } from '../cache-folder';
import type { Config } from '../config';
import type { Progress } from '../progress';
import { findProgram, isExecutable } from '../programs/find';
import { run } from '../programs/run';
import { UsageError } from '../usage-error';
import { buildWithGo, CLI, CLI_VERSION } from './go-install';
import { downloadBySdk } from './sdk-download';

export type CliConfig = Pick<Config, 'temporal' | 'cache' | 'childEnv'>;

export interface FoundCli {
  readonly path: string;
  readonly from: 'TEMPORAL_CLI_PATH' | 'PATH' | 'cache' | 'download' | 'build';
}

const CACHE_NAME = `temporal-cli-${CLI_VERSION}${process.platform === 'win32' ? '.exe' : ''}`;
const ANSWER_LIMIT_MS = 20_000;

/** The Temporal CLI as far as it is on this machine: nothing is fetched. Throws where TEMPORAL_CLI_PATH is wrong. */
export async function findTemporalCli(config: CliConfig): Promise<FoundCli | null> {
  const { cliPath } = config.temporal;
  if (cliPath) {
    if (await isTemporalCli(cliPath, config)) return { path: cliPath, from: 'TEMPORAL_CLI_PATH' };
    throw new UsageError(`TEMPORAL_CLI_PATH: ${cliPath} is not a Temporal CLI that runs, expected one`);
  }
  const onPath = findProgram(config.childEnv, 'temporal');
  if (onPath && (await isTemporalCli(onPath, config))) return { path: onPath, from: 'PATH' };
  const cached = join(config.cache, CACHE_NAME);
  if (await isTemporalCli(cached, config)) return { path: cached, from: 'cache' };
  return null;
}

/**
 * The Temporal CLI, fetched where it is not here: TEMPORAL_CLI_PATH; PATH; cache; the SDK's download; Go's build.
 * Throws UsageError that names all the ways where none works.
 */
export async function resolveTemporalCli(config: CliConfig, say: Progress): Promise<FoundCli> {
  const found = await findTemporalCli(config);
  if (found) return found;
  const ways = [
    { from: 'download', make: (folder: string) => downloadBySdk('dev-server', folder, config.childEnv, say) },
    { from: 'build', make: (folder: string) => buildCli(folder, config, say) },
  ] as const;
  for (const { from, make } of ways) {
    const path = await keepInCache(config.cache, CACHE_NAME, make);
    if (path && (await isTemporalCli(path, config))) return { path, from };
  }
  throw new UsageError(
    `Temporal: no server to be had, expected one of TEMPORAL_ADDRESS (a server of your own), TEMPORAL_CLI_PATH, temporal on PATH, ${join(config.cache, CACHE_NAME)}, a network that reaches temporal.download, or Go on PATH with its module proxy`,
  );
}

async function buildCli(folder: string, { childEnv }: CliConfig, say: Progress): Promise<string | null> {
  const paths = await buildWithGo(CLI, folder, childEnv, say);
  return paths?.[0] ?? null;
}

/** Another program of this name, a build for another machine or a broken download does not answer so. */
async function isTemporalCli(path: string, config: CliConfig): Promise<boolean> {
  if (!isExecutable(path)) return false;
  const args = ['--version', '--disable-config-file', '--disable-config-env'];
  return run(path, args, { env: config.childEnv, timeoutMs: ANSWER_LIMIT_MS }).then(
    (answer) => answer.includes('temporal version'),
    () => false,
  );
}
