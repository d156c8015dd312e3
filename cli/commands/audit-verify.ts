import { readFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import pino from 'pino';
import type { BundledHistory } from '../../audit/bundle/bundle';
import { verifyBundle, type BundleVerdict } from '../../audit/bundle/verify-bundle';
import type { Recomputed } from '../../audit/recompute/recompute';
import type { KeysFor } from '../../audit/check/witness';
import { UsageError } from '../../runtime/usage-error';
import { firstThatDiffers } from '../../worker/replay-runs';
import { installTemporalLog } from '../../worker/worker';
import { keysFrom, notesFrom, several } from '../log-files';
import { ownRelease } from '../release';
import type { Language } from './why-text';

interface Options {
  checkpoint: string[];
  key: string[];
  lang: Language;
  json?: boolean;
}

const EXIT_CODES = { intact: 0, altered: 1, unreadable: 2 } as const;

export function auditVerifyCommand(): Command {
  return new Command('verify')
    .description('verify a bundle with no server and no database')
    .argument('<file>', 'what audit export wrote')
    .option('--key <file>', 'the public key to trust; may be repeated', several, [])
    .option('--checkpoint <file>', 'one that you or a second keeper hold; may be repeated', several, [])
    .addOption(new Option('--lang <language>', 'of the text').choices(['zh', 'en']).default('zh'))
    .option(
      '--json',
      'print {verdict, key, replayed, entries, recomputed, firstFault: null|{where, what, says}}',
    )
    .action(async (file: string, { key, checkpoint, lang, json = false }: Options) => {
      const named = await keysFrom(key);
      const keysFor: KeysFor | null = named.length === 0 ? null : (origin) => named.map((one) => one(origin));
      const handedIn = await notesFrom(checkpoint);
      const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
        throw new UsageError(
          `${file}: can't be read (${error.code}), expected a file that audit export wrote`,
        );
      });
      const verdict = await verifyBundle({ text, keysFor, handedIn, release: ownRelease(), replay });
      process.stdout.write(
        `${json ? JSON.stringify(verdict) : inWords(verdict, lang, handedIn.length > 0)}\n`,
      );
      process.exitCode = EXIT_CODES[verdict.verdict];
    });
}

/** What the replay has to say comes back as its answer. Only here: the SDK's runtime ends with its last replay. */
function replay(runs: readonly BundledHistory[]): Promise<BundledHistory | null> {
  if (runs.length > 0) installTemporalLog(pino({ level: 'silent' }));
  return firstThatDiffers(runs);
}

const words = {
  zh: {
    intact: (entries: number, replayed: number) =>
      `✓ 完好：${entries} 条记录均有证明，${replayed} 段历史重放一致`,
    again: ({ rounds, duties, looks, cases }: Recomputed) =>
      `  重算一致：${rounds} 轮的日期，${duties} 项任务的结论，${looks} 次查看，${cases} 个案件`,
    bundleKey: '  所用公钥随包而来：请用事先得到的公钥（--key）核验，否则只能证明包内自洽',
    altered: '✗ 已被改动',
    unreadable: '? 无法核验',
    limits: '  不能证明：所填内容属实；人名和文字；案件中谁任何职（由导出方提供）；清单以外没有发生别的事',
    other: '  没有外部保存的检查点（--checkpoint）：不能排除持有签名密钥的人另写了一份日志',
  },
  en: {
    intact: (entries: number, replayed: number) =>
      `✓ intact: ${entries} entries proved, ${replayed} histories replayed as they were`,
    again: ({ rounds, duties, looks, cases }: Recomputed) =>
      `  computed again as they were: the dates of ${rounds} rounds, the verdicts of ${duties} duties, ${looks} looks, ${cases} cases`,
    bundleKey:
      '  the key came with the bundle: give the one that you were handed before (--key), or it only agrees with itself',
    altered: '✗ altered',
    unreadable: '? not verified',
    limits:
      '  not proved: that what people entered is true; names and texts; who held which post in a case (the exporter says so); that nothing else happened',
    other:
      '  no checkpoint was held elsewhere (--checkpoint): who has the signing key may have written another log',
  },
} as const;

function inWords(found: BundleVerdict, language: Language, heldElsewhere: boolean): string {
  const { verdict, key, entries, replayed, recomputed, firstFault } = found;
  const says = words[language];
  if (firstFault !== null && verdict !== 'intact')
    return `${says[verdict]}\n  ${firstFault.where}: ${firstFault.says[language]} [${firstFault.what}]`;
  const lines = [says.intact(entries, replayed), says.again(recomputed), says.limits];
  if (key === 'bundle') lines.push(says.bundleKey);
  if (!heldElsewhere) lines.push(says.other);
  return lines.join('\n');
}
