import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { processConfig } from '../runtime/config';
import { openHome, type Home } from '../runtime/home/folder';
import { startPostgres } from '../runtime/postgres/server';
import { applyMigrations } from '../prisma/migrate/migrations';

export interface Databases {
  /** Where the servers of a benchmark keep their files. */
  home: Home;
  /** Migrated, and empty at first. */
  url: string;
  /** A copy of it as it is now; nobody may be connected to it. Takes the place of the copy before. */
  copy(): Promise<string>;
  stop(): Promise<void>;
}

/** PostgreSQL as the engine starts it, durable, in a folder that goes away with it. */
export async function startDatabases(): Promise<Databases> {
  const folder = await mkdtemp(join(tmpdir(), 'duban-bench-'));
  const home = await openHome(folder);
  const { childEnv: env } = processConfig();
  const server = await startPostgres({ home, env, say: () => undefined });
  await applyMigrations(server.url);
  const urlOf = (database: string): string => {
    const url = new URL(server.url);
    url.pathname = database;
    return url.href;
  };
  const name = new URL(server.url).pathname.slice(1);
  return {
    home,
    url: server.url,
    async copy() {
      const client = new Client({ connectionString: urlOf('postgres') });
      await client.connect();
      try {
        await client.query('DROP DATABASE IF EXISTS bench_copy WITH (FORCE)');
        await client.query(`CREATE DATABASE bench_copy TEMPLATE ${name}`);
      } finally {
        await client.end();
      }
      return urlOf('bench_copy');
    },
    async stop() {
      await server.stop();
      await rm(server.folder, { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true });
    },
  };
}
