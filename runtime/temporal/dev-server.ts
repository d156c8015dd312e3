import { join } from 'node:path';
import type { Connection } from '@temporalio/client';
import type { Environment } from '../config/values';
import { freePort } from '../free-port';
import type { Home } from '../home/folder';
import { lastWords, startChild, type Child } from '../programs/child';
import { UsageError } from '../usage-error';
import { connectTemporal } from './connect';
import { ensureRetention, MIN_RETENTION_DAYS } from './retention';
import { missingSearchAttributes, searchAttributeNames } from './search-attributes';

export interface DevServerOptions {
  readonly home: Home;
  readonly env: Environment;
  /** The `temporal` program. */
  readonly cli: string;
  /** Keeps nothing: what it knew is gone when it ends. */
  readonly inMemory?: boolean;
  /** Called where the server ends without having been stopped. */
  readonly onDeath?: (reason: string) => void;
}

export interface DevServer {
  /** host:port. */
  readonly address: string;
  readonly namespace: string;
  readonly stop: () => Promise<void>;
}

const NAMESPACE = 'default';
/** A port may be taken between its choice and its use. */
const START_ATTEMPTS = 3;
const READY_LIMIT_MS = 60_000;
const TRY_LIMIT_MS = 2_000;
const POLL_MS = 100;

/**
 * Starts Temporal's dev server on the data folder's database file, on a free port of 127.0.0.1, and gives it once it
 * answers, knows our search attributes and keeps histories for 90 days. Needs the data folder's lock.
 */
export async function startDevServer(options: DevServerOptions): Promise<DevServer> {
  for (let attempt = 1; ; attempt += 1) {
    const address = `127.0.0.1:${await freePort()}`;
    const child = await startChild(options.home, {
      name: 'temporal',
      command: options.cli,
      args: devServerArguments(options, address),
      env: options.env,
      cwd: options.home.folder,
      signal: 'SIGTERM',
      onDeath: options.onDeath,
    });
    const connection = await answering(child, address);
    if (connection) {
      try {
        await settle(connection);
      } catch (error) {
        await child.stop();
        throw error;
      } finally {
        await connection.close();
      }
      return { address, namespace: NAMESPACE, stop: child.stop };
    }
    await child.stop();
    if (attempt === START_ATTEMPTS) {
      throw new UsageError(
        `embedded Temporal: does not start (${await lastWords(child.logFile)}), expected it to; see ${child.logFile}, or set TEMPORAL_ADDRESS`,
      );
    }
  }
}

function devServerArguments({ home, inMemory = false }: DevServerOptions, address: string): string[] {
  const [ip = '', port = ''] = address.split(':');
  return [
    ...['server', 'start-dev', '--headless', '--ip', ip, '--port', port, '--namespace', NAMESPACE],
    ...(inMemory ? [] : ['--db-filename', join(home.temporal, 'temporal.db')]),
    ...['--log-level', 'warn'],
    ...searchAttributeNames.flatMap((name) => ['--search-attribute', `${name}=Keyword`]),
    // Without these it would read the person's own settings for other servers.
    ...['--disable-config-file', '--disable-config-env'],
  ];
}

/** A connection once the namespace is there; null where the server ended or never answered. */
async function answering(child: Child, address: string): Promise<Connection | null> {
  const limit = performance.now() + READY_LIMIT_MS;
  while (child.alive() && performance.now() < limit) {
    const connection = await connectTemporal({ address }, TRY_LIMIT_MS).catch(() => null);
    try {
      await connection?.workflowService.describeNamespace({ namespace: NAMESPACE });
      if (connection && (await missingSearchAttributes(connection, NAMESPACE)).length === 0)
        return connection;
    } catch {
      // The frontend answers before the namespace and the operator service do.
    }
    await connection?.close();
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return null;
}

async function settle(connection: Connection): Promise<void> {
  const days = await ensureRetention(connection, NAMESPACE);
  if (days < MIN_RETENTION_DAYS) {
    throw new Error(`embedded Temporal: retention is ${days} days, expected at least ${MIN_RETENTION_DAYS}`);
  }
}
