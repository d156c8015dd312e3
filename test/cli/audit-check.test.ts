import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHome } from '../../runtime/home/folder';
import { loadKeys } from '../../runtime/home/keys';
import { fillLog, newSigningKey, tamper } from '../audit/log/filled-log';
import { freshDatabase, type TestDatabase } from '../setup/database';

jest.setTimeout(120_000);

const command = join(__dirname, '..', '..', 'cli', 'duban.cjs');
let database: TestDatabase;
let folder: string;

/** A log of ten entries, and the keys of an engine that has started. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-log-'));
  database = await freshDatabase();
  await fillLog(database.db, 10);
  const home = await openHome(join(folder, 'home'));
  await loadKeys(home, { encryptionKey: undefined, signingKey: undefined });
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

function audit(args: string[], extra: Record<string, string> = {}): Promise<Ended> {
  const env = {
    ...{ ...process.env, DUBAN_HOME: join(folder, 'home'), DATABASE_URL: database.url },
    ...extra,
  };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [command, 'audit', ...args],
      { env, timeout: 60_000 },
      (error, stdout, stderr) => resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

test('a checkpoint is signed and kept, its key handed over, and the log is checked against both', async () => {
  const signed = await audit(['checkpoint']);
  expect(signed).toMatchObject({ code: 0, stderr: '' });
  expect(signed.stdout).toMatch(/^duban\/[0-9a-z]{20}\n10\n[^\n]{44}\n\n\u2014 duban\/\S+ \S+\n$/);
  const key = await audit(['key']);
  expect(key.stdout).toMatch(/^duban\/[0-9a-z]{20}\+[0-9a-f]{8}\+\S+\n$/);
  expect(JSON.parse((await audit(['key', '--json'])).stdout)).toEqual({ key: key.stdout.trim() });
  const [note, vkey] = [await file('note', signed.stdout), await file('vkey', key.stdout)];

  const checked = await audit(['check', '--checkpoint', note, '--key', vkey, '--json']);
  expect(checked.code).toBe(0);
  expect(JSON.parse(checked.stdout)).toEqual({
    ...{ verdict: 'intact', entries: 10, checkpoints: 1, handedIn: 1, firstFault: null },
  });
  expect((await audit(['check'])).stdout).toMatch(/^✓ 完好：10 条记录.*\n.*未提供在外保存的检查点/);
  expect((await audit(['check', '--lang', 'en', '--checkpoint', note])).stdout).toMatch(/^✓ intact: 10 /);

  // Another key than the one that the auditor was given signs for nothing.
  const other = { DUBAN_SIGNING_KEY: newSigningKey().export({ type: 'pkcs8', format: 'pem' }).toString() };
  expect(await audit(['checkpoint'], other)).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('checkpoint 10: the checkpoint was not signed by a key') as string,
  });

  await tamper(database.db, 'DELETE FROM log_position WHERE position = 10');
  const cut = await audit(['check', '--checkpoint', note, '--json']);
  expect(cut.code).toBe(1);
  expect(JSON.parse(cut.stdout)).toMatchObject({
    verdict: 'altered',
    firstFault: { where: 'position 10 (checkpoint 10 vouches for 10)', what: 'log-shorter' },
  });
  expect((await audit(['check', '--lang', 'en'])).stdout).toMatch(
    /^✗ altered\n {2}position 10 .*\[log-shorter\]/,
  );
  expect(await audit(['checkpoint', '--json'])).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('"log-shorter"') as string,
  });
});

test.each<[what: string, args: () => Promise<string[]>, says: RegExp]>([
  [
    'a note that is not there',
    () => Promise.resolve(['check', '--checkpoint', join(folder, 'none')]),
    /--checkpoint .*none: can't be read \(ENOENT\)/,
  ],
  [
    'a key that is none',
    async () => ['check', '--key', await file('no-key', 'hello')],
    /--key .*no-key: holds something else, expected what duban audit key prints/,
  ],
  [
    'a private key, which nobody should hand about',
    async () => {
      const pem = newSigningKey().export({ type: 'pkcs8', format: 'pem' }).toString();
      return ['check', '--key', await file('private', pem)];
    },
    /--key .*private: holds something else/,
  ],
])('%s is bad use: exit code 2 and one line', async (_what, args, says) => {
  const { code, stdout, stderr } = await audit(await args());
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toMatch(says);
});

test('where no engine has started there is no key to sign with, and none is made', async () => {
  const { code, stderr } = await audit(['key'], { DUBAN_HOME: join(folder, 'elsewhere') });
  expect(code).toBe(2);
  expect(stderr).toMatch(/signing\.pem: found no key, expected the one that the engine made/);
});
