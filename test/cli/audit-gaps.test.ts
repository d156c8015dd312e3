import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noteAlive } from '../../offices/downtime/note-alive';
import { freshDatabase, type TestDatabase } from '../setup/database';
import type { EngineBench } from '../setup/engine-bench';
import { policyOf, SAMPLE_POLICY, testOffice } from '../setup/test-office';

jest.setTimeout(120_000);

const command = join(__dirname, '..', '..', 'cli', 'duban.cjs');
const BEGUN = new Date('2026-03-02T20:00:00+08:00');

let database: TestDatabase;
let home: string;

/** An office with a policy and a roster, and an engine that never ran. */
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'duban-gaps-'));
  database = await freshDatabase();
  const deps = { db: database.db, clock: { now: () => Promise.resolve(BEGUN) } };
  const office = await testOffice({ deps } as unknown as EngineBench, { administered: [] });
  await office.load(policyOf(SAMPLE_POLICY, ['weekly-meeting']));
});
afterAll(async () => {
  await database.drop();
  await rm(home, { recursive: true, force: true });
});

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

function gaps(...args: string[]): Promise<Ended> {
  const env = { ...process.env, DUBAN_HOME: join(home, 'home'), DATABASE_URL: database.url };
  return new Promise((resolve) => {
    const all = [command, 'audit', 'gaps', ...args];
    execFile(process.execPath, all, { env, timeout: 60_000 }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

const WEEK = ['--from', '2026-03-09', '--to', '2026-03-15'];

test('a round that never was is listed with exit code 1, in both languages and as JSON', async () => {
  const { code, stdout } = await gaps(...WEEK, '--json');
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    expected: 1,
    observed: 0,
    explained: 0,
    unexplained: [
      {
        kind: 'round',
        difference: 'missing',
        where: 'weekly-meeting 2026-W11',
        expected: '2026-03-06T09:00:00+08:00',
      },
    ],
    explanations: [],
  });
  const [chinese, english] = [await gaps(...WEEK), await gaps(...WEEK, '--lang', 'en')];
  expect([chinese.code, english.code]).toEqual([1, 1]);
  expect(chinese.stdout).toMatch(/✗ 说不清的差异\n {2}weekly-meeting 2026-W11\n {4}缺: /);
  expect(english.stdout).toMatch(/✗ Unexplained\n {2}weekly-meeting 2026-W11\n {4}missing: /);
});

test('an engine that has not been alive since explains it: exit code 0, with the row that says so', async () => {
  await noteAlive(database.db, BEGUN);
  const { code, stdout } = await gaps('--year', '2026', '--json');
  expect(code).toBe(0);
  const body = JSON.parse(stdout) as { unexplained: unknown[]; explanations: object[]; from: string };
  expect(body).toMatchObject({ from: '2026-01-01', to: '2026-12-31', observed: 0, unexplained: [] });
  expect(body.explanations[0]).toMatchObject({
    ...{ kind: 'round', reason: 'engine-down', proof: { table: 'engine_life', id: 'engine' } },
  });
  expect((await gaps(...WEEK)).stdout).toContain('系统停机 [engine_life engine]');
});

test.each<[what: string, args: string[], says: RegExp]>([
  ['both ways to name a span', ['--year', '2026', '--from', '2026-01-01'], /--year: .*found both/],
  ['half a span', ['--from', '2026-01-01'], /--to: expected a day as YYYY-MM-DD, found none/],
  ['a day that is none', ['--from', '2026-02-30', '--to', '2026-03-01'], /--from: .*"2026-02-30"/],
  [
    'an end before the beginning',
    ['--from', '2026-03-02', '--to', '2026-03-01'],
    /--to: .*from 2026-03-02 on/,
  ],
])('%s is bad use: exit code 2 and one line', async (_what, args, says) => {
  const { code, stdout, stderr } = await gaps(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toMatch(says);
});
