import { Command, Option } from 'commander';
import { caseWhy, type CaseWhy } from '../../offices/why/case-why';
import { dutyWhy, type DutyWhy } from '../../offices/why/duty-why';
import { noticeWhy, type NoticeWhy } from '../../offices/why/notice-why';
import { UsageError } from '../../runtime/usage-error';
import { openEngineDatabase } from '../engine-database';
import { whyText, type Language } from './why-text';

interface Options {
  lang: Language;
  json?: boolean;
}

export function whyCommand(): Command {
  return new Command('why')
    .description(
      'derive a duty, a notice or a case again: policy line, calendar day, shift, facts, decisions',
    )
    .argument('<id>', 'the id of a duty, of a delivery or of a case')
    .addOption(new Option('--lang <language>', 'of the text').choices(['zh', 'en']).default('zh'))
    .option('--json', 'one JSON document on stdout')
    .action(async (id: string, { lang, json = false }: Options) => {
      const { db, clock, officeId, close } = await openEngineDatabase();
      try {
        const reach = { officeId, units: null };
        const now = await clock.now();
        const why: DutyWhy | NoticeWhy | CaseWhy | null =
          (await dutyWhy(db, reach, id, now)) ??
          (await noticeWhy(db, reach, id, now)) ??
          (await caseWhy(db, reach, id, now));
        if (why === null) {
          throw new UsageError(
            `why ${id}: nothing has this id, expected the id of a duty, of a delivery or of a case`,
          );
        }
        process.stdout.write(`${json ? JSON.stringify(why, null, 2) : whyText(why, lang)}\n`);
      } finally {
        await close();
      }
    });
}
