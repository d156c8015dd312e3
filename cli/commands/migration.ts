import { Command } from 'commander';
import { applyMigrations, writeMigration } from '../../prisma/migrate/migrations';
import { systemClock } from '../../runtime/clock';
import { processConfig } from '../../runtime/config';
import { openHome } from '../../runtime/home/folder';
import { lockHome } from '../../runtime/home/lock';
import { startPostgres } from '../../runtime/postgres/server';
import { UsageError } from '../../runtime/usage-error';
import { say } from '../start/say';

export function migrationCommand(): Command {
  return new Command('migration')
    .description('write the next migration from prisma/schema.prisma')
    .requiredOption('--title <words>', 'what it does, in kebab-case: add-cases')
    .action(async ({ title }: { title: string }) => {
      if (!/^[a-z][a-z0-9-]*$/.test(title)) {
        throw new UsageError(`--title: found ${title}, expected words in kebab-case: add-cases`);
      }
      const { url, stop } = await developmentDatabase();
      try {
        await applyMigrations(url);
        const name = await writeMigration(url, title.replaceAll('-', '_'), await systemClock.now());
        say(
          name === null ? 'schema and migrations agree: nothing to write' : `wrote prisma/migrations/${name}`,
        );
      } finally {
        await stop();
      }
    });
}

/** DATABASE_URL, else the data folder's own server, for as long as it takes. */
async function developmentDatabase(): Promise<{ url: string; stop: () => Promise<void> }> {
  const config = processConfig();
  if (config.databaseUrl !== undefined) return { url: config.databaseUrl, stop: () => Promise.resolve() };
  const home = await openHome(config.home);
  const lock = await lockHome(home);
  const server = await startPostgres({ home, env: config.childEnv, say });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await lock.release();
    },
  };
}
