import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withSchemaEngine } from './engine';
import { migrationsFolder, readMigrations, readSchema } from './folder';

/** Nothing in the database is managed from outside. */
const filters = { externalTables: [], externalEnums: [] };

/** Applies what is not applied yet and records it as `prisma migrate deploy` would. Returns the names applied. */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  return withSchemaEngine(databaseUrl, async (engine) => {
    const answer = await engine.applyMigrations({ migrationsList: await readMigrations(), filters });
    return answer.appliedMigrationNames;
  });
}

/** Names of migrations in the folder that the database does not have yet. Changes nothing. */
export async function pendingMigrations(databaseUrl: string): Promise<string[]> {
  return withSchemaEngine(databaseUrl, async (engine) => {
    const list = await readMigrations();
    const { history } = await engine.diagnoseMigrationHistory({
      migrationsList: list,
      optInToShadowDatabase: false,
      filters,
    });
    return history !== null && 'unappliedMigrationNames' in history ? history.unappliedMigrationNames : [];
  });
}

/** SQL from what the migrations make to what the schema says; null where they agree. Uses a shadow database. */
export async function missingMigration(databaseUrl: string): Promise<string | null> {
  return withSchemaEngine(databaseUrl, async (engine) => {
    const { stdout, exitCode } = await engine.diff({
      from: { tag: 'migrations', ...(await readMigrations()) },
      to: { tag: 'schemaDatamodel', ...(await readSchema()) },
      script: true,
      exitCode: true,
      filters,
    });
    return exitCode === 0 ? null : stdout;
  });
}

/** Writes the next migration from the schema. Returns its folder's name, or null where nothing is missing. */
export async function writeMigration(databaseUrl: string, title: string, now: Date): Promise<string | null> {
  const sql = await missingMigration(databaseUrl);
  if (sql === null) return null;
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14);
  const name = `${stamp}_${title}`;
  await mkdir(join(migrationsFolder, name));
  await writeFile(join(migrationsFolder, name, 'migration.sql'), sql);
  return name;
}
