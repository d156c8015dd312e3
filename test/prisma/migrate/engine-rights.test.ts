import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client, escapeIdentifier } from 'pg';
import { signHead } from '../../../audit/log/sign-head';
import { openDatabase, type Database } from '../../../prisma/client';
import { grantEngineRights } from '../../../prisma/migrate/engine-rights';
import { engineLogin, makeLogin } from '../../../runtime/postgres/engine-login';
import { BEGUN, fillLog, newSigningKey } from '../../audit/log/filled-log';
import { freshDatabase, type TestDatabase } from '../../setup/database';

jest.setTimeout(60_000);

/** SQLSTATE insufficient_privilege. */
const REFUSED = '42501';
const APPEND_ONLY = [
  ...[
    'log_entry',
    'log_position',
    'log_tile',
    'log_checkpoint',
    'kept_history',
    'duty_fact',
    'duty_verdict',
    'case_event',
  ],
  ...['accountability_form', 'expected_round', 'occasion', 'unit_change'],
];

let database: TestDatabase;
let engineUrl: string;
/** The application's own: what it is refused, the engine is refused. */
let engine: Database;
let session: Client;

beforeAll(async () => {
  database = await freshDatabase();
  // Roles are of the whole server: this one is called after its database.
  const url = new URL(database.url);
  const login = { ...engineLogin('secret'), name: `engine_of_${url.pathname.slice(1)}` };
  await withOwner(makeLogin(login));
  [url.username, url.password] = [login.name, login.password];
  engineUrl = url.href;
  expect(await grantEngineRights(database.url, engineUrl)).toBe(true);
  engine = openDatabase(engineUrl);
  session = new Client({ connectionString: engineUrl });
  await session.connect();
  await fillLog(engine, 300);
  await signHead(engine, { signingKey: newSigningKey(), now: BEGUN });
});
afterAll(async () => {
  await session.end();
  await engine.$disconnect();
  const role = escapeIdentifier(new URL(engineUrl).username);
  await withOwner(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
  await database.drop();
});

async function withOwner(sql: string): Promise<void> {
  const owner = new Client({ connectionString: database.url });
  await owner.connect();
  await owner.query(sql);
  await owner.end();
}

test('the role of the engine adds entries, gives positions and signs heads', async () => {
  expect(await engine.logEntry.count()).toBe(300);
  expect(await engine.logPosition.count()).toBe(300);
  expect(await engine.logCheckpoint.count()).toBe(1);
  expect(await engine.logTile.count()).toBe(1);
});

test('every table that is append-only is one of those that are tried here', async () => {
  const { rows } = await session.query<{ name: string }>(`
    SELECT c.relname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    JOIN pg_proc p ON p.oid = t.tgfoid WHERE p.proname = 'refuse_change'`);
  expect(rows.map(({ name }) => name).sort()).toEqual([...APPEND_ONLY].sort());
});

test.each(APPEND_ONLY)('of %s the engine can change nothing, nor undo what keeps it so', async (table) => {
  const { rows } = await session.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_name = '${table}' LIMIT 1`,
  );
  const column = escapeIdentifier(rows[0]?.name ?? '');
  const attempts = [
    `UPDATE ${table} SET ${column} = ${column}`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table} CASCADE`,
    `DROP TABLE ${table} CASCADE`,
    `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
    `ALTER TABLE ${table} DISABLE TRIGGER ${table}_is_append_only`,
    `DROP TRIGGER ${table}_is_append_only ON ${table}`,
    `ALTER TABLE ${table} RENAME TO away`,
    `ALTER TABLE ${table} OWNER TO CURRENT_USER`,
    `CREATE RULE r AS ON INSERT TO ${table} DO INSTEAD NOTHING`,
  ];
  for (const sql of attempts)
    await expect(session.query(sql).then(() => sql)).rejects.toMatchObject({ code: REFUSED });
});

test.each([
  "SET session_replication_role = 'replica'",
  'SET ROLE postgres',
  'SET SESSION AUTHORIZATION postgres',
  `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`,
  'DROP FUNCTION refuse_change() CASCADE',
  'DROP SCHEMA public CASCADE',
  "DELETE FROM _prisma_migrations WHERE migration_name LIKE '%log_proofs'",
])('nor may it get round that: %s', async (sql) => {
  await expect(session.query(sql)).rejects.toMatchObject({ code: REFUSED });
});

test('what is not for ever it may change, and see which migrations there are', async () => {
  await session.query("UPDATE log_watch SET fault = NULL; DELETE FROM duty WHERE id = 'x'");
  const script = `require('tsx/cjs'); require('./prisma/migrate/migrations.ts')
    .pendingMigrations('${engineUrl}').then((names) => process.stdout.write(JSON.stringify(names)));`;
  const root = join(__dirname, '..', '..', '..');
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { cwd: root });
  expect(JSON.parse(stdout)).toEqual([]);
});

test('a role that owns the tables is granted nothing: it is said that nothing keeps it', async () => {
  expect(await grantEngineRights(database.url, database.url)).toBe(false);
});
