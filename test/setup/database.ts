import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { openDatabase, type Database } from '../../prisma/client';

export interface TestDatabase {
  db: Database;
  url: string;
  drop(): Promise<void>;
}

/** A migrated database of its own, copied from the run's template. Drop it when done. */
export async function freshDatabase(): Promise<TestDatabase> {
  const server = process.env['DUBAN_TEST_POSTGRES'];
  if (server === undefined)
    throw new Error(
      'expected DUBAN_TEST_POSTGRES from test/setup/global-setup.mjs: run jest from the project root',
    );
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(server, `CREATE DATABASE ${name} TEMPLATE template_duban`);
  const url = `${server}/${name}`;
  const db = openDatabase(url);
  return {
    db,
    url,
    async drop() {
      await db.$disconnect();
      await administer(server, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function administer(server: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
