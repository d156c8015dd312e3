import type { Config } from '../config';
import type { Running } from '../home/running';
import { Fault, NOT_STARTED } from './check';

/** What was found when the log was last to be signed, as the doctor tells it. */
export interface LogReport {
  at: Date;
  fresh: boolean;
  /** Entries then. */
  size: number;
  /** Why it was not signed, in words; null where nothing was wrong. */
  fault: string | null;
}

/** Whether the log goes on from what was signed. `readReport` gives the last look; null where there is none yet. */
export async function logSigned(
  config: Config,
  running: Running | null,
  readReport: (databaseUrl: string) => Promise<LogReport | null>,
): Promise<string> {
  const url = config.databaseUrl ?? running?.databaseUrl;
  if (!url) return NOT_STARTED;
  const report = await readReport(url).catch((error: Error) => {
    throw new Fault(
      `the last look can't be read: ${error.message.trim().split('\n').at(-1)}`,
      'see the check of the database',
    );
  });
  if (report === null) return 'not signed yet: the engine signs every quarter of an hour';
  const when = report.at.toISOString();
  if (report.fault !== null) {
    throw new Fault(
      `${report.fault} (looked ${when})`,
      'nothing is signed any more: see "If a fault is found" in docs/log.md, and duban audit check',
    );
  }
  if (!report.fresh) {
    throw new Fault(
      `nobody has tried to sign since ${when}`,
      "start the engine, or see sign-log in the engine's log",
    );
  }
  return `${report.size} entries signed, each head going on from the one before (looked ${when})`;
}
