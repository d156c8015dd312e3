import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { processConfig } from '../../../runtime/config';
import { openHome } from '../../../runtime/home/folder';
import { startPostgres } from '../../../runtime/postgres/server';

// Only root runs the database as another user, whom a folder can keep out; anybody else's lies in the data folder.
const isRoot = process.getuid?.() === 0;
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

it('below a folder that only its owner may enter the database is found again, and never serves another data folder', async () => {
  const closed = await mkdtemp(join(tmpdir(), 'duban-closed-'));
  made.push(closed);
  await mkdir(join(closed, 'checkout'), { mode: 0o700 });
  const home = join(closed, 'checkout', 'home');

  const first = await startAt(home);
  const elsewhere = `the database lies in ${first.server.folder}`;
  expect(first.said.includes(elsewhere)).toBe(isRoot);
  expect(first.server.folder).toMatch(
    isRoot ? /^\/var\/lib\/duban-[0-9a-f]{12}$/ : /checkout\/home\/postgres$/,
  );
  await ask(first.server.url, 'CREATE TABLE kept (n int)');
  await first.server.stop();

  const again = await startAt(home);
  expect(again.server.folder).toBe(first.server.folder);
  expect(await ask(again.server.url, 'SELECT * FROM kept')).toEqual([]);
  await again.server.stop();

  await rm(home, { recursive: true });
  const anew = await startAt(home);
  const left = `${anew.server.folder}.left-1`;
  made.push(left);
  await expect(ask(anew.server.url, 'SELECT * FROM kept')).rejects.toThrow(/does not exist/);
  // What lay elsewhere is not thrown away with the data folder; what lay in it went with it.
  expect(anew.said.includes(`kept the database of an earlier ${home} as ${left}`)).toBe(isRoot);
  expect(existsSync(`${left}/data/PG_VERSION`)).toBe(isRoot);
  await anew.server.stop();
}, 60_000);
