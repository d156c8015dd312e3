import { open, unlink } from 'node:fs/promises';
import { Command } from 'commander';
import { exportBundle } from '../../audit/bundle/export-bundle';
import { runsBegunBy } from '../../audit/bundle/runs-begun-by';
import { BrokenLog } from '../../audit/log/log-fault';
import { digestOf } from '../../prisma/log/digest';
import { processConfig } from '../../runtime/config';
import { homeAt } from '../../runtime/home/folder';
import { existingSigningKey, loadKeys } from '../../runtime/home/keys';
import { UsageError } from '../../runtime/usage-error';
import { scopeOfCase, scopeOfRound } from '../bundle-scope';
import { openEngineDatabase } from '../engine-database';
import { engineHistories } from '../engine-histories';
import { ownRelease } from '../release';

interface Options {
  out: string;
  round?: string;
  case?: string;
  json?: boolean;
}

export function auditExportCommand(): Command {
  return new Command('export')
    .description('write a round or a case to one file that is verified without a server')
    .requiredOption('--out <file>', 'the file to write; one that is there is left alone')
    .option('--round <id>', 'a round with its shards and duties')
    .option('--case <id>', 'a case with its grounds and papers')
    .option('--json', 'print {file, histories, entries, sha256}')
    .action(async ({ out, round, case: caseFile, json = false }: Options) => {
      if ((round === undefined) === (caseFile === undefined))
        throw new UsageError('audit export: expected either --round ID or --case ID');
      const config = processConfig();
      const home = homeAt(config.home);
      const signingKey = await existingSigningKey(home, config);
      const keys = await loadKeys(home, config);
      const { db, clock, officeId, close } = await openEngineDatabase();
      try {
        const { scope, workflowIds, closedAt } =
          round === undefined
            ? await scopeOfCase(db, officeId, caseFile ?? '')
            : await scopeOfRound(db, officeId, round);
        const now = await clock.now();
        let runs = 0;
        const text = await writingNew(out, async () => {
          const found = await engineHistories(config, keys, workflowIds);
          const histories = runsBegunBy(found, closedAt);
          runs = histories.length;
          const request = { scope, histories, release: ownRelease(), signingKey, now };
          return JSON.stringify(await exportBundle(db, request));
        });
        if (runs === 0)
          process.stderr.write(
            'duban: Temporal has no history of it any more: the bundle holds entries only\n',
          );
        const [entries, sha256] = [
          (JSON.parse(text) as { entries: unknown[] }).entries.length,
          digestOf(text),
        ];
        const answer = {
          file: out,
          histories: runs,
          entries,
          sha256: sha256.slice('sha256:'.length),
        };
        process.stdout.write(
          json
            ? `${JSON.stringify(answer)}\n`
            : `${out}: ${entries} entries, ${runs} histories, sha256 ${answer.sha256}\n`,
        );
      } catch (error) {
        if (!(error instanceof BrokenLog)) throw error;
        process.stderr.write(`duban: not exported: ${error.message}\n`);
        process.exitCode = 1;
      } finally {
        await close();
      }
    });
}

/**
 * Takes the name before anything is gathered, for an export is an entry of the log; gives it back where nothing was
 * written. Throws UsageError where a file is there already, or none can be.
 */
async function writingNew(file: string, textOf: () => Promise<string>): Promise<string> {
  const handle = await open(file, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      `--out ${file}: can't be written (${error.code}), expected a new file in a folder that is there`,
    );
  });
  try {
    const text = await textOf();
    await handle.writeFile(text);
    return text;
  } catch (error) {
    await unlink(file);
    throw error;
  } finally {
    await handle.close();
  }
}
