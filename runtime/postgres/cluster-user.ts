import { spawnSync } from 'node:child_process';
import type { Environment } from '../config/values';
import { findProgram } from '../programs/find';
import { run } from '../programs/run';
import { UsageError } from '../usage-error';

/** The account that the cluster runs as. */
export interface ClusterUser {
  readonly uid: number;
  readonly gid: number;
}

const NAME = 'postgres';
const LIMIT_MS = 10_000;

/** PostgreSQL refuses to run as root: then its user is `postgres`, made where it is missing. Undefined: ourselves. */
export async function clusterUser(env: Environment): Promise<ClusterUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const existing = await lookUp(env);
  if (existing) return existing;
  const [command, ...args] = findProgram(env, 'useradd')
    ? ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/bin/false', NAME]
    : ['adduser', '-S', '-D', '-H', '-s', '/bin/false', NAME];
  await run(command, args, { env, timeoutMs: LIMIT_MS }).catch((error: Error) => {
    throw new UsageError(
      `embedded PostgreSQL: runs as root and can't make the user ${NAME} (${error.message}), expected that user, another account for the engine, or DATABASE_URL`,
    );
  });
  const made = await lookUp(env);
  if (!made)
    throw new UsageError(`embedded PostgreSQL: no user ${NAME}, expected it as the engine runs as root`);
  return made;
}

async function lookUp(env: Environment): Promise<ClusterUser | undefined> {
  const number = async (flag: string) => Number(await run('id', [flag, NAME], { env, timeoutMs: LIMIT_MS }));
  try {
    return { uid: await number('-u'), gid: await number('-g') };
  } catch {
    return undefined;
  }
}

/** Whether the user can go into the folder (or run the program): asked of the system, which knows every rule. */
export function canReach(user: ClusterUser, path: string): boolean {
  const test = spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { ...user, cwd: '/' });
  return test.status === 0;
}
