import { open, unlink } from 'node:fs/promises';
import { Command } from 'commander';
import { exportBundle } from '../../audit/bundle/export-bundle';
import { BrokenLog } from '../../audit/log/log-fault';
import { digestOf } from '../../prisma/log/digest';
import { processConfig } from '../../runtime/config';
import { homeAt } from '../../runtime/home/folder';
import { existingSigningKey, loadKeys } from '../../runtime/home/keys';
import { UsageError } from '../../runtime/usage-error';
import { scopesOf } from '../bundle-scope/scope-of';
import { openEngineDatabase } from '../engine-database';
import { engineHistories } from '../engine-histories';
import { ownRelease } from '../release';

interface Options {
  out: string;
  json?: boolean;
}

type Scope = keyof typeof scopesOf;
type Wanted = Partial<Record<Scope, string>>;

export function auditExportCommand(): Command {
  return new Command('export')
    .description('write what happened to one file that is verified without a server')
    .requiredOption('--out <file>', 'the file to write; one that is there is left alone')
    .option('--round <id>', 'a round with its shards and duties')
    .option('--case <id>', 'a case with its grounds and papers')
    .option('--unit <id>', 'a unit with its duties and cases')
    .option('--office <id>', 'everything of the office')
    .option('--year <year>', 'the rounds that fall due in a civil year, and the cases that were opened in it')
    .option('--json', 'print {file, histories, entries, sha256}')
    .action(async ({ out, json = false, ...wanted }: Options & Wanted) => {
      const [kind, id] = oneOf(wanted);
      const config = processConfig();
      const home = homeAt(config.home);
      const signingKey = await existingSigningKey(home, config);
      const keys = await loadKeys(home, config);
      const { db, clock, officeId, close } = await openEngineDatabase();
      try {
        const now = await clock.now();
        const { scope, workflows } = await scopesOf[kind]({ db, officeId, now }, id);
        let runs = 0;
        const text = await writingNew(out, async () => {
          const histories = await engineHistories(db, config, keys, workflows);
          runs = histories.length;
          const request = { scope, histories, release: ownRelease(), signingKey, now };
          return JSON.stringify(await exportBundle(db, request));
        });
        if (runs === 0)
          process.stderr.write(
            'duban: no history of it is kept, and Temporal has none any more: the bundle holds entries only\n',
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

/** The one scope that is asked for. Throws UsageError for none and for several. */
function oneOf(wanted: Wanted): [Scope, string] {
  const [first, ...others] = Object.entries(wanted) as [Scope, string][];
  if (first !== undefined && others.length === 0) return first;
  const found = first === undefined ? 'none' : [first, ...others].map(([name]) => `--${name}`).join(', ');
  throw new UsageError(
    `audit export: expected one of --round, --case, --unit, --office, --year, found ${found}`,
  );
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
