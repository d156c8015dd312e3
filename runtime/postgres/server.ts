import { join } from 'node:path';
import { Client } from 'pg';
import type { Environment } from '../config/values';
import { freePort } from '../free-port';
import type { Home } from '../home/folder';
import type { Progress } from '../progress';
import { lastWords, startChild, type Child } from '../programs/child';
import { UsageError } from '../usage-error';
import { canReach, clusterUser, type ClusterUser } from './cluster-user';
import { engineLogin, makeLogin, type Login } from './engine-login';
import { initialise, OWNER } from './initialise';
import { clearOrphan } from './orphan';
import { clusterPlace, type Place } from './place';
import { copySoftware, postgresSoftware, type PostgresSoftware } from './software';

export interface PostgresOptions {
  readonly home: Home;
  readonly env: Environment;
  readonly say: Progress;
  /** Called where the server ends without having been stopped. */
  readonly onDeath?: (reason: string) => void;
}

export interface PostgresServer {
  /** The owner's address of the database `duban`, password included. */
  readonly url: string;
  /** The same for the engine's own role, which owns nothing. */
  readonly engineUrl: string;
  /** Where the cluster lies. */
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

const DATABASE = 'duban';
/** A port may be taken between its choice and its use, or the last server's memory be still in use for a moment. */
const START_ATTEMPTS = 5;
/** Replaying the log after a crash may take minutes on a slow disk. */
const READY_LIMIT_MS = 300_000;
const POLL_MS = 30;
/** SQLSTATE invalid_password. */
const WRONG_PASSWORD = '28P01';

/**
 * Starts the embedded PostgreSQL of a data folder on a free port of 127.0.0.1, made at first start, with durable
 * settings (fsync, full page writes, checksums). Needs the data folder's lock. Takes over after a crash.
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const { home, env, say } = options;
  const user = await clusterUser(env);
  const place = await clusterPlace(home, user, say);
  const software = await reachable(await postgresSoftware(), place, user);
  await clearOrphan(place.data, say);
  await initialise(place, software, user, env);
  const owner = { name: OWNER, password: place.password };
  const engine = engineLogin(place.password);
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const child = await startChild(home, {
      name: 'postgres',
      command: join(software.folder, 'bin', 'postgres'),
      args: serverArguments(place.data, port),
      env,
      user,
      cwd: place.folder,
      // Fast shutdown: ends sessions, writes a checkpoint.
      signal: 'SIGINT',
      onDeath: options.onDeath,
    });
    const urlOf = ({ name, password }: Login, database: string) =>
      `postgresql://${name}:${password}@127.0.0.1:${port}/${database}`;
    if (await isReady(child, urlOf(owner, 'postgres'))) {
      await createDatabase(urlOf(owner, 'postgres'));
      await query(urlOf(owner, 'postgres'), makeLogin(engine));
      const [url, engineUrl] = [urlOf(owner, DATABASE), urlOf(engine, DATABASE)];
      return { url, engineUrl, folder: place.folder, stop: child.stop };
    }
    if (attempt === START_ATTEMPTS) {
      throw new UsageError(
        `embedded PostgreSQL: does not start (${await lastWords(child.logFile)}), expected it to; see ${child.logFile}, or set DATABASE_URL`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, attempt * POLL_MS * 10));
  }
}

async function reachable(
  software: PostgresSoftware,
  place: Place,
  user: ClusterUser | undefined,
): Promise<PostgresSoftware> {
  if (!user || canReach(user, join(software.folder, 'bin', 'postgres'))) return software;
  return copySoftware(software, place.folder);
}

function serverArguments(data: string, port: number): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    // A socket file would need a folder that both users may enter, and a short path.
    unix_socket_directories: '',
    fsync: 'on',
    synchronous_commit: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
  };
  return [
    '-D',
    data,
    '-p',
    String(port),
    ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`]),
  ];
}

/** True when it answers, false where it ended instead. */
async function isReady(child: Child, url: string): Promise<boolean> {
  const limit = performance.now() + READY_LIMIT_MS;
  while (child.alive()) {
    try {
      await query(url, 'SELECT 1');
      return true;
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (code === WRONG_PASSWORD || performance.now() > limit) {
        await child.stop();
        throw new UsageError(
          `embedded PostgreSQL: ${(error as Error).message}, expected it to answer; see ${child.logFile}`,
        );
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }
  return false;
}

async function createDatabase(url: string): Promise<void> {
  const found = await query(url, `SELECT 1 FROM pg_database WHERE datname = '${DATABASE}'`);
  if (found === 0) await query(url, `CREATE DATABASE ${DATABASE} TEMPLATE template0 ENCODING 'UTF8'`);
}

/** Gives the number of rows. */
async function query(url: string, sql: string): Promise<number> {
  const client = new Client({ connectionString: url });
  // A server that goes away under the session says so by an event as well.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(sql)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}
