import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connection } from '@temporalio/client';
import { Client, escapeIdentifier } from 'pg';
import type { Environment } from '../config/values';
import { freeLowPorts } from '../free-port';
import type { Home } from '../home/folder';
import { lastWords, startChild, type Child } from '../programs/child';
import { run } from '../programs/run';
import { UsageError } from '../usage-error';
import { CLUSTER_DATABASES, clusterConfig, dynamicSettings, PORTS } from './cluster-config';
import type { ClusterPrograms } from './cluster-programs';
import { connectTemporal } from './connect';
import { makeNamespace } from './namespace';

export interface ClusterOptions {
  readonly home: Home;
  readonly env: Environment;
  readonly programs: ClusterPrograms;
  /** PostgreSQL's address, of a role that may make databases. */
  readonly databaseUrl: string;
  /** Called where the server ends without having been stopped. */
  readonly onDeath?: (reason: string) => void;
}

export interface Cluster {
  /** host:port. */
  readonly address: string;
  readonly namespace: string;
  readonly stop: () => Promise<void>;
}

const NAMESPACE = 'duban';
const READY_LIMIT_MS = 120_000;
const TRY_LIMIT_MS = 2_000;
const POLL_MS = 200;
const SCHEMA_LIMIT_MS = 120_000;

/**
 * Starts Temporal as installations run it: one server with all services on PostgreSQL, on free ports of 127.0.0.1. Makes
 * its databases, tables, namespace and our search attributes where they are not there. Needs the data folder's lock.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  await makeTables(options);
  const ports = await freeLowPorts(PORTS);
  const address = `127.0.0.1:${ports[0]}`;
  const child = await startServer(options, ports);
  try {
    const connection = await answering(child, address);
    await connection.close();
  } catch (error) {
    await child.stop();
    throw error;
  }
  return { address, namespace: NAMESPACE, stop: child.stop };
}

async function startServer({ home, env, programs, databaseUrl, onDeath }: ClusterOptions, ports: number[]) {
  const folder = join(home.temporal, 'cluster');
  const dynamicFile = join(folder, 'dynamic.yaml');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(dynamicFile, dynamicSettings());
  // It names the database's password.
  const config = clusterConfig({ databaseUrl, ports, dynamicFile });
  await writeFile(join(folder, 'development.yaml'), config, { mode: 0o600 });
  return startChild(home, {
    name: 'temporal-server',
    command: programs.server,
    args: ['--root', folder, '--config', '.', '--env', 'development', '--allow-no-auth', 'start'],
    env,
    cwd: folder,
    signal: 'SIGTERM',
    onDeath,
  });
}

async function makeTables({ env, programs, databaseUrl }: ClusterOptions): Promise<void> {
  const { hostname, port, username, password } = new URL(databaseUrl);
  for (const [kind, database] of Object.entries(CLUSTER_DATABASES)) {
    const fresh = await makeDatabase(databaseUrl, database);
    const access = {
      SQL_HOST: hostname,
      SQL_PORT: port,
      SQL_USER: decodeURIComponent(username),
      SQL_PASSWORD: decodeURIComponent(password),
      SQL_DATABASE: database,
      SQL_PLUGIN: 'postgres12',
    };
    const sql = (...args: string[]) =>
      run(programs.sql, args, { env: { ...env, ...access }, timeoutMs: SCHEMA_LIMIT_MS });
    if (fresh) await sql('setup-schema', '--version', '0.0');
    const schema = kind === 'history' ? 'temporal' : 'visibility';
    await sql('update-schema', '--schema-name', `postgresql/v12/${schema}`);
  }
}

/** True where it was not there. */
async function makeDatabase(databaseUrl: string, name: string): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE template0`);
    return rowCount === 0;
  } finally {
    await client.end();
  }
}

/** A connection once the namespace and our search attributes are there. Throws UsageError where that never comes. */
async function answering(child: Child, address: string): Promise<Connection> {
  const limit = performance.now() + READY_LIMIT_MS;
  while (child.alive() && performance.now() < limit) {
    const connection = await connectTemporal({ address }, TRY_LIMIT_MS).catch(() => null);
    try {
      if (connection !== null) {
        await makeNamespace(connection, NAMESPACE);
        return connection;
      }
    } catch {
      // The frontend answers before the namespace and the operator service do.
    }
    await connection?.close();
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new UsageError(
    `Temporal Server: does not start (${await lastWords(child.logFile)}), expected it to; see ${child.logFile}`,
  );
}
