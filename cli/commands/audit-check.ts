import { Command, Option } from 'commander';
import { checkLog, type LogCheck } from '../../audit/check/check-log';
import type { KeysFor } from '../../audit/check/witness';
import { noteKey } from '../../audit/checkpoint/note-key';
import { processConfig } from '../../runtime/config';
import { homeAt } from '../../runtime/home/folder';
import { existingSigningKey } from '../../runtime/home/keys';
import { openDatabaseOfEngine } from '../engine-database';
import { keysFrom, notesFrom, several } from '../log-files';
import type { Language } from './why-text';

interface Options {
  checkpoint: string[];
  key: string[];
  lang: Language;
  json?: boolean;
}

export function auditCheckCommand(): Command {
  return new Command('check')
    .description('compute the whole log again and hold it against every checkpoint')
    .option('--checkpoint <file>', 'one that you or a second keeper hold; may be repeated', several, [])
    .option(
      '--key <file>',
      "a public key to trust, in place of the engine's own; may be repeated",
      several,
      [],
    )
    .addOption(new Option('--lang <language>', 'of the text').choices(['zh', 'en']).default('zh'))
    .option('--json', 'print {verdict, entries, checkpoints, handedIn, firstFault: null|{where, what, says}}')
    .action(async ({ checkpoint, key, lang, json = false }: Options) => {
      const [handedIn, keysFor] = [await notesFrom(checkpoint), await keysOf(key)];
      const { url: databaseUrl, close } = await openDatabaseOfEngine();
      try {
        const progress = (entries: number): void => {
          if (process.stderr.isTTY) process.stderr.write(`\rduban: ${entries} `);
        };
        const check = await checkLog({ databaseUrl, keysFor, handedIn, progress });
        if (process.stderr.isTTY) process.stderr.write('\n');
        process.stdout.write(`${json ? JSON.stringify(check) : inWords(check, lang)}\n`);
        if (check.verdict !== 'intact') process.exitCode = 1;
      } finally {
        await close();
      }
    });
}

/** Those of the files, else the engine's own: whoever names keys trusts no other. */
async function keysOf(files: readonly string[]): Promise<KeysFor> {
  const named = await keysFrom(files);
  if (named.length > 0) return (origin) => named.map((key) => key(origin));
  const config = processConfig();
  const own = await existingSigningKey(homeAt(config.home), config);
  return (origin) => [noteKey(origin, own)];
}

const words = {
  zh: {
    intact: (entries: number, kept: number, handedIn: number) =>
      `✓ 完好：${entries} 条记录，与库内 ${kept} 个检查点、外部提供的 ${handedIn} 个检查点一致`,
    alone: '  未提供在外保存的检查点：整个数据库连同签名密钥一起被替换的情形，仅凭库内资料无法发现',
    altered: '✗ 已被改动',
  },
  en: {
    intact: (entries: number, kept: number, handedIn: number) =>
      `✓ intact: ${entries} entries, as ${kept} kept checkpoints and ${handedIn} handed in vouch for`,
    alone:
      '  no checkpoint from elsewhere was handed in: a whole older database, or one signed anew with the same key, is not told by what it holds itself',
    altered: '✗ altered',
  },
} as const;

function inWords({ entries, checkpoints, handedIn, firstFault }: LogCheck, language: Language): string {
  const says = words[language];
  if (firstFault !== null)
    return `${says.altered}\n  ${firstFault.where}: ${firstFault.says[language]} [${firstFault.what}]`;
  const intact = says.intact(entries ?? 0, checkpoints, handedIn);
  return handedIn > 0 ? intact : `${intact}\n${says.alone}`;
}
