import type { Config } from '../config';
import type { Running } from '../home/running';
import { Fault, NOT_STARTED } from './check';

/** What the escalation auditor found when it last looked, as the doctor tells it. */
export interface EscalationReport {
  at: Date;
  ok: boolean;
  fresh: boolean;
  cases: number;
  rounds: number;
  /** The findings in words, the first ones. */
  findings: string[];
}

/** As many as fit on a screen. */
const TOLD = 3;

/**
 * Whether cases and rounds have dates and run. `readReport` gives the last look of the auditor; null where there is
 * none yet.
 */
export async function escalation(
  config: Config,
  running: Running | null,
  readReport: (databaseUrl: string) => Promise<EscalationReport | null>,
): Promise<string> {
  const url = config.databaseUrl ?? running?.databaseUrl;
  if (!url) return NOT_STARTED;
  const report = await readReport(url).catch((error: Error) => {
    throw new Fault(
      `the last look can't be read: ${error.message.trim().split('\n').at(-1)}`,
      'see the check of the database',
    );
  });
  if (report === null) return 'not looked yet: the engine looks every five minutes';
  const when = report.at.toISOString();
  if (!report.fresh) {
    throw new Fault(
      `nobody has looked since ${when}`,
      "start the engine, or see escalation-audit in the engine's log",
    );
  }
  if (!report.ok) {
    const told = report.findings.slice(0, TOLD).join('; ');
    const more = report.findings.length > TOLD ? `; and ${report.findings.length - TOLD} more` : '';
    throw new Fault(
      `${told}${more} (looked ${when})`,
      'nothing was repaired by itself: see "The escalation auditor" in docs/operations.md',
    );
  }
  return `${report.cases} open cases and ${report.rounds} open rounds have their dates and run (looked ${when})`;
}
