import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { parsePolicy } from '../../domain/policy/parse';
import { createOffice } from '../../offices/create-office';
import { loadPolicy } from '../../offices/load-policy';
import { UsageError } from '../../runtime/usage-error';
import { openDatabaseOfEngine } from '../engine-database';

export function officeCommand(): Command {
  const office = new Command('office').description('the leading-group office that the engine serves');
  office
    .command('create')
    .description('create an office with its policy; import its roster next')
    .requiredOption('--name <name>', 'the name that stands under its notices')
    .requiredOption('--policy <file>', 'the policy that comes into force now')
    .option('--json', 'print {officeId}')
    .action(async ({ name, policy, json = false }: { name: string; policy: string; json?: boolean }) => {
      const source = await readFile(policy, 'utf8').catch(() => {
        throw new UsageError(`--policy: ${policy} can't be read, expected a policy file`);
      });
      const { errors } = parsePolicy(source);
      if (errors.length > 0) {
        throw new UsageError(
          `--policy: ${policy} has ${errors.length} errors; see them: duban policy check ${policy}`,
        );
      }
      const { db, clock, close } = await openDatabaseOfEngine();
      try {
        const officeId = await createOffice({ db, clock }, name);
        await loadPolicy({ db, clock }, { officeId, source });
        process.stdout.write(json ? `${JSON.stringify({ officeId })}\n` : `office ${officeId} created\n`);
      } finally {
        await close();
      }
    });
  return office;
}
