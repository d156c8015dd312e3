import { Command, Option } from 'commander';
import { isCivilDate } from '../../domain/calendar/civil-date';
import { gapsOfOffice, type Span } from '../../offices/gaps/gaps-of-span';
import { UsageError } from '../../runtime/usage-error';
import { openEngineDatabase } from '../engine-database';
import { yearFrom } from '../policy-file';
import { gapsText } from './audit-gaps-text';
import type { Language } from './why-text';

interface Options {
  year?: string;
  from?: string;
  to?: string;
  lang: Language;
  json?: boolean;
}

export function auditGapsCommand(): Command {
  return new Command('gaps')
    .description('what should have happened against what did, for the rounds that are due in a span of days')
    .option('--year <year>', 'the civil year, 1990 to 2100')
    .option('--from <date>', 'the first day, YYYY-MM-DD')
    .option('--to <date>', 'the last day, YYYY-MM-DD')
    .addOption(new Option('--lang <language>', 'of the text').choices(['zh', 'en']).default('zh'))
    .option('--json', 'one JSON document on stdout')
    .action(async ({ lang, json = false, ...wanted }: Options) => {
      const span = spanOf(wanted);
      const { db, clock, officeId, close } = await openEngineDatabase();
      try {
        const gaps = await gapsOfOffice(db, officeId, span, await clock.now());
        process.stdout.write(`${json ? JSON.stringify(gaps, null, 2) : gapsText(gaps, lang)}\n`);
        if (gaps.unexplained.length > 0) process.exitCode = 1;
      } finally {
        await close();
      }
    });
}

/** The days that are meant: a year, or from a day to another. Throws UsageError that says what was expected. */
function spanOf({ year, from, to }: Pick<Options, 'year' | 'from' | 'to'>): Span {
  if (year !== undefined && (from !== undefined || to !== undefined))
    throw new UsageError(`--year: expected either --year or --from and --to, found both`);
  if (year !== undefined) return { from: `${yearFrom(year)}-01-01`, to: `${yearFrom(year)}-12-31` };
  if (from === undefined && to === undefined)
    throw new UsageError('audit gaps: expected --year YEAR, or --from DATE and --to DATE, found neither');
  const span = { from: dayFrom('--from', from), to: dayFrom('--to', to) };
  if (span.from > span.to)
    throw new UsageError(`--to: expected a day from ${span.from} on (that is --from), got "${span.to}"`);
  return span;
}

function dayFrom(option: string, text: string | undefined): string {
  if (text !== undefined && isCivilDate(text)) return text;
  throw new UsageError(
    `${option}: expected a day as YYYY-MM-DD, ${text === undefined ? 'found none' : `got "${text}"`}`,
  );
}
