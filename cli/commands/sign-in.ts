import { Command, Option } from 'commander';
import { homeAt } from '../../runtime/home/folder';
import { processConfig } from '../../runtime/config';
import { readRunning } from '../../runtime/home/running';
import { UsageError } from '../../runtime/usage-error';
import { openEngineDatabase } from '../engine-database';
import { printedRoles, setUpAddress, signInAddress, type PrintedRole } from '../start/sign-in-address';

export function signInCommand(): Command {
  return new Command('sign-in')
    .description('print a new one-time address of the running engine; to set it up where there is no office')
    .addOption(new Option('--role <role>', 'what it opens').choices(printedRoles).default('office'))
    .option('--json', 'print {url}')
    .action(async ({ role, json = false }: { role: PrintedRole; json?: boolean }) => {
      const { home } = processConfig();
      const running = await readRunning(homeAt(home));
      if (running === null)
        throw new UsageError(`DUBAN_HOME: no engine runs on ${home}; expected one (npm start)`);
      const { db, clock, close } = await openEngineDatabase();
      try {
        const url =
          (await signInAddress(db, clock, running.url, role)) ?? (await setUpAddress(db, clock, running.url));
        process.stdout.write(json ? `${JSON.stringify({ url })}\n` : `${url}\n`);
      } finally {
        await close();
      }
    });
}
