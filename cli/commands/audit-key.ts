import { Command } from 'commander';
import { noteKey } from '../../audit/checkpoint/note-key';
import { logOrigin } from '../../audit/log/origin';
import { processConfig } from '../../runtime/config';
import { homeAt } from '../../runtime/home/folder';
import { existingSigningKey } from '../../runtime/home/keys';
import { UsageError } from '../../runtime/usage-error';
import { openDatabaseOfEngine } from '../engine-database';

export function auditKeyCommand(): Command {
  return new Command('key')
    .description('print the public key that checkpoints are verified by, under the name of the log')
    .option('--json', 'print {key}')
    .action(async ({ json = false }: { json?: boolean }) => {
      const config = processConfig();
      const signingKey = await existingSigningKey(homeAt(config.home), config);
      const { db, close } = await openDatabaseOfEngine();
      try {
        const origin = await logOrigin(db);
        if (origin === null) throw new UsageError('the log is empty: expected an entry, which names it');
        const { text: key } = noteKey(origin, signingKey);
        process.stdout.write(`${json ? JSON.stringify({ key }) : key}\n`);
      } finally {
        await close();
      }
    });
}
