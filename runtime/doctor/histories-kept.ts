import type { Config } from '../config';
import type { Running } from '../home/running';
import { Fault, NOT_STARTED } from './check';

/** What is kept of Temporal's histories, as the doctor tells it. */
export interface HistoryReport {
  kept: number;
  /** Rounds' shards and cases that are over for two days and not kept. */
  missed: string[];
}

/** Whether the history of everything that is over was kept. `readReport` gives null where there is no table for it yet. */
export async function historiesKept(
  config: Config,
  running: Running | null,
  readReport: (databaseUrl: string) => Promise<HistoryReport | null>,
): Promise<string> {
  const url = config.databaseUrl ?? running?.databaseUrl;
  if (!url) return NOT_STARTED;
  const report = await readReport(url).catch((error: Error) => {
    throw new Fault(
      `what is kept can't be read: ${error.message.trim().split('\n').at(-1)}`,
      'see the check of the database',
    );
  });
  if (report === null) return 'nothing kept yet: the engine looks every hour';
  const { kept, missed } = report;
  if (missed.length > 0) {
    throw new Fault(
      `${missed.length} histories are over and not kept, the first of ${missed[0]}`,
      "start the engine, or see keep-histories in the engine's log: Temporal may have forgotten them",
    );
  }
  return `${kept} histories kept, none missed`;
}
