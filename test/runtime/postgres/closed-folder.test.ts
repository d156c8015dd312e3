import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { processConfig } from '../../../runtime/config';
import { openHome } from '../../../runtime/home/folder';
import { startPostgres } from '../../../runtime/postgres/server';

// Only root runs the database as another user, whom a folder can keep out.
const asRoot = process.getuid?.() === 0 ? it : it.skip;
const made: string[] = [];

afterEach(() => Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true, force: true }))));

async function startAt(folder: string) {
  const said: string[] = [];
  const home = await openHome(folder);
  const server = await startPostgres({ home, env: processConfig().childEnv, say: (line) => said.push(line) });
  made.push(server.folder);
  return { server, said: said.join('\n') };
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<object>(sql)).rows;
  } finally {
    await client.end();
  }
}

asRoot(
  'below a folder that only root may enter the cluster lies elsewhere, is found again, and never serves another data folder',
  async () => {
    const closed = await mkdtemp(join(tmpdir(), 'duban-closed-'));
    made.push(closed);
    await mkdir(join(closed, 'checkout'), { mode: 0o700 });
    const home = join(closed, 'checkout', 'home');

    const first = await startAt(home);
    expect(first.said).toContain(`the database lies in ${first.server.folder}`);
    expect(first.server.folder).toMatch(/^\/var\/lib\/duban-[0-9a-f]{12}$/);
    await ask(first.server.url, 'CREATE TABLE kept (n int)');
    await first.server.stop();

    const again = await startAt(home);
    expect(again.server.folder).toBe(first.server.folder);
    expect(await ask(again.server.url, 'SELECT * FROM kept')).toEqual([]);
    await again.server.stop();

    await rm(home, { recursive: true });
    const anew = await startAt(home);
    made.push(`${anew.server.folder}.left-1`);
    await expect(ask(anew.server.url, 'SELECT * FROM kept')).rejects.toThrow(/does not exist/);
    expect(anew.said).toContain(`kept the database of an earlier ${home} as ${anew.server.folder}.left-1`);
    expect(existsSync(`${anew.server.folder}.left-1/data/PG_VERSION`)).toBe(true);
    await anew.server.stop();
  },
  60_000,
);
