import { execFileSync } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { processConfig } from '../../../runtime/config';
import { endRecordedChildren, recordedChildren } from '../../../runtime/home/children';
import { stillRuns } from '../../../runtime/home/process-identity';
import { startPostgres, type PostgresServer } from '../../../runtime/postgres/server';
import { temporaryHome } from '../temporary-home';

let folder: Awaited<ReturnType<typeof temporaryHome>>;
let server: PostgresServer;
let died: Promise<string>;
const said: string[] = [];

async function start(): Promise<PostgresServer> {
  let onDeath: (reason: string) => void = () => undefined;
  died = new Promise((resolve) => {
    onDeath = resolve;
  });
  const { childEnv: env } = processConfig();
  return startPostgres({ home: folder.home, env, say: (line) => said.push(line), onDeath });
}

async function ask<Row extends object>(sql: string, url = server.url): Promise<Row | undefined> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows[0];
  } finally {
    await client.end();
  }
}

jest.setTimeout(60_000);

beforeAll(async () => {
  folder = await temporaryHome();
  server = await start();
});
afterAll(async () => {
  await server.stop();
  await folder.remove();
});

it('the database is UTF-8, ordered by code point, durable and closed to others', async () => {
  expect(
    await ask(`SELECT pg_encoding_to_char(encoding) AS encoding, datlocale AS locale, datname AS name,
      current_setting('fsync') AS fsync, current_setting('listen_addresses') AS listens,
      current_setting('data_checksums') AS checksums
      FROM pg_database WHERE datname = current_database()`),
  ).toEqual({
    encoding: 'UTF8',
    locale: 'C.UTF-8',
    name: 'duban',
    fsync: 'on',
    listens: '127.0.0.1',
    checksums: 'on',
  });
  const url = new URL(server.url);
  url.password = 'wrong';
  await expect(ask('SELECT 1', url.href)).rejects.toThrow(/password authentication failed/);
  expect((await stat(join(folder.home.folder, 'postgres.json'))).mode & 0o777).toBe(0o600);
});

it('data and password outlive a restart', async () => {
  await ask("CREATE TABLE kept AS SELECT '督办' AS word");
  await server.stop();
  expect(await recordedChildren(folder.home)).toEqual([]);
  const before = new URL(server.url).password;
  server = await start();
  expect(new URL(server.url).password).toBe(before);
  expect(await ask('SELECT word FROM kept')).toEqual({ word: '督办' });
});

it('a server that was killed is reported, and the next start recovers what it had committed', async () => {
  await ask('CREATE TABLE committed AS SELECT 1 AS n');
  const [record] = await recordedChildren(folder.home);
  process.kill(record?.pid ?? 0, 'SIGKILL');
  expect(await died).toMatch(/^postgres ended with SIGKILL, see .*postgres\.log$/);
  server = await start();
  expect(await ask('SELECT n FROM committed')).toEqual({ n: 1 });
});

it('a server that a dead engine left, recorded or not, is ended before the next one starts', async () => {
  const [left] = await recordedChildren(folder.home);
  // As after a kill between start and record.
  await writeFile(folder.home.children, '[]');
  const old = server;
  server = await start();
  expect(left && stillRuns(left)).toBe(false);
  expect(said).toContain(`ending the database server ${left?.pid} that an earlier start left`);
  await old.stop();
  expect(await ask('SELECT n FROM committed')).toEqual({ n: 1 });
  const [recorded] = await recordedChildren(folder.home);
  expect(await endRecordedChildren(folder.home)).toEqual([recorded]);
  await server.stop();
  server = await start();
});

it('a pid file whose number belongs to another process does not stop the start, nor that process', async () => {
  const { folder: cluster } = server;
  const file = join(cluster, 'data', 'postmaster.pid');
  const lines = (await readFile(file, 'utf8')).split('\n');
  await server.stop();
  await writeFile(file, [String(process.ppid), ...lines.slice(1)].join('\n'));
  server = await start();
  expect(await ask('SELECT n FROM committed')).toEqual({ n: 1 });
  expect(() => process.kill(process.ppid, 0)).not.toThrow();
});

it('the server never runs as root: as root it is another user, who may only pass through the data folder', async () => {
  const [record] = await recordedChildren(folder.home);
  const owner = execFileSync('ps', ['-o', 'uid=', '-p', String(record?.pid)], { encoding: 'utf8' }).trim();
  const isRoot = process.getuid?.() === 0;
  const user = isRoot ? execFileSync('id', ['-u', 'postgres'], { encoding: 'utf8' }).trim() : null;
  expect(owner).toBe(user ?? String(process.getuid?.()));
  expect((await stat(folder.home.folder)).mode & 0o777).toBe(isRoot ? 0o710 : 0o700);
  expect((await stat(join(server.folder, 'data'))).uid).toBe(Number(owner));
});
