import { existsSync } from 'node:fs';
import { chown, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../config/values';
import { run } from '../programs/run';
import type { ClusterUser } from './cluster-user';
import type { Place } from './place';
import type { PostgresSoftware } from './software';

/** The role that owns the cluster and its database. */
export const OWNER = 'duban';
const INIT_LIMIT_MS = 120_000;

/** Makes the cluster where there is none: UTF-8, order by code point on every machine, passwords by SCRAM. */
export async function initialise(
  place: Place,
  software: PostgresSoftware,
  user: ClusterUser | undefined,
  env: Environment,
): Promise<void> {
  if (existsSync(join(place.data, 'PG_VERSION'))) return;
  // Made beside and renamed when it is whole: a start that was killed leaves no half cluster.
  const partial = `${place.data}.new`;
  const passwordFile = join(place.folder, 'password.new');
  await rm(partial, { recursive: true, force: true });
  await writeFile(passwordFile, `${place.password}\n`, { mode: 0o600 });
  if (user) await chown(passwordFile, user.uid, user.gid);
  try {
    const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--encoding=UTF8'];
    const access = [`--username=${OWNER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
    const args = [`--pgdata=${partial}`, ...locale, ...access, '--no-instructions'];
    await run(join(software.folder, 'bin', 'initdb'), args, {
      env,
      user,
      cwd: place.folder,
      timeoutMs: INIT_LIMIT_MS,
    });
    await rename(partial, place.data);
  } finally {
    await rm(passwordFile, { force: true });
  }
}
