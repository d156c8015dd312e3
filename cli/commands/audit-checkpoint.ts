import { Command } from 'commander';
import { logOrigin } from '../../audit/log/origin';
import { signHead } from '../../audit/log/sign-head';
import { processConfig } from '../../runtime/config';
import { homeAt } from '../../runtime/home/folder';
import { existingSigningKey } from '../../runtime/home/keys';
import { UsageError } from '../../runtime/usage-error';
import { openDatabaseOfEngine } from '../engine-database';
import { keysFrom, several } from '../log-files';

interface Options {
  key: string[];
  json?: boolean;
}

export function auditCheckpointCommand(): Command {
  return new Command('checkpoint')
    .description('sign the log as it is now and print the checkpoint, to be kept elsewhere')
    .option(
      '--key <file>',
      'a key before this one, that signed the last checkpoint; may be repeated',
      several,
      [],
    )
    .option('--json', 'print {origin, size, root, signedAt, note}')
    .action(async ({ key: files, json = false }: Options) => {
      const config = processConfig();
      const signingKey = await existingSigningKey(homeAt(config.home), config);
      const before = await keysFrom(files);
      const { db, clock, close } = await openDatabaseOfEngine();
      try {
        const origin = await logOrigin(db);
        const trusted = before.map((named) => named(origin ?? 'duban'));
        const { checkpoint, fault } = await signHead(db, { signingKey, trusted, now: await clock.now() });
        if (fault !== null) {
          process.stderr.write(`duban: not signed: ${fault.where}: ${fault.says.en}（${fault.says.zh}）\n`);
          if (json) process.stdout.write(`${JSON.stringify({ fault })}\n`);
          process.exitCode = 1;
          return;
        }
        if (checkpoint === null)
          throw new UsageError('the log is empty: expected an entry, found none to sign');
        const { size, root, signedAt, note } = checkpoint;
        const answer = { origin: note.split('\n')[0], size: Number(size), root, signedAt, note };
        process.stdout.write(json ? `${JSON.stringify(answer)}\n` : note);
      } finally {
        await close();
      }
    });
}
