import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freshDatabase, type TestDatabase } from '../setup/database';

const root = join(__dirname, '..', '..');
let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

/** The engine as WASM is an ES module, which jest does not load: it is asked in a process of its own. */
async function ask(expression: string): Promise<unknown> {
  const script = `require('tsx/cjs');
    const migrations = require('./prisma/migrate/migrations.ts');
    (${expression})(migrations).then((answer) => process.stdout.write(JSON.stringify(answer)));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { cwd: root });
  return JSON.parse(stdout) as unknown;
}

test('schema and migrations agree: there is no migration left to write', async () => {
  expect(await ask(`(m) => m.missingMigration('${database.url}')`)).toBeNull();
});

test('a migrated database has none pending, and applying again applies nothing', async () => {
  expect(await ask(`(m) => m.pendingMigrations('${database.url}')`)).toEqual([]);
  expect(await ask(`(m) => m.applyMigrations('${database.url}')`)).toEqual([]);
});

test('what was applied is recorded as Prisma records it', async () => {
  const rows = await database.db.$queryRaw<
    { migration_name: string; applied_steps_count: number; finished: boolean }[]
  >`
    SELECT migration_name, applied_steps_count, finished_at IS NOT NULL AS finished FROM _prisma_migrations`;
  expect(rows[0]).toMatchObject({ applied_steps_count: 1, finished: true });
});

test('no column that holds a fact takes its time from the database', async () => {
  const rows = await database.db.$queryRaw<{ table_name: string; column_name: string }[]>`
    SELECT table_name, column_name FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
      AND data_type LIKE 'timestamp%' AND column_default IS NOT NULL`;
  expect(rows).toEqual([]);
});
