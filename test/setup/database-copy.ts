import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** Others may come back to a database between their going and its copy. */
const ATTEMPTS = 20;

/** A database of its own with all that this one holds now. Whoever is connected to it is sent away, and may come back. */
export async function copyOf(url: string): Promise<string> {
  const name = `copy_${randomUUID().replaceAll('-', '')}`;
  const source = new URL(url).pathname.slice(1);
  await administered(url, async (client) => {
    for (let attempt = 1; ; attempt += 1) {
      await client.query(
        'SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()',
        [source],
      );
      try {
        return await client.query(`CREATE DATABASE ${name} TEMPLATE ${source}`);
      } catch (error) {
        if (attempt === ATTEMPTS) throw error;
      }
    }
  });
  const copy = new URL(url);
  copy.pathname = name;
  return copy.href;
}

export async function dropCopy(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await administered(url, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
}

async function administered(url: string, act: (client: Client) => Promise<unknown>): Promise<void> {
  const server = new URL(url);
  server.pathname = 'postgres';
  const client = new Client({ connectionString: server.href });
  await client.connect();
  try {
    await act(client);
  } finally {
    await client.end();
  }
}
