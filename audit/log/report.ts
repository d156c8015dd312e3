import type { LogReport } from '../../runtime/doctor/log-signed';
import { askDatabase } from '../ask-database';
import { lastWatch } from './watch';

/** It is to be signed every quarter of an hour: after this long nobody has tried. */
const FRESH_MS = 45 * 60_000;

/** What was found when the log was last to be signed; null where nobody has tried, or there is no table for it yet. */
export async function logReport(databaseUrl: string, now: Date): Promise<LogReport | null> {
  const watch = await askDatabase(databaseUrl, lastWatch);
  if (watch === null) return null;
  const { at, size, fault } = watch;
  return {
    at,
    fresh: now.getTime() - at.getTime() <= FRESH_MS,
    size,
    fault: fault === null ? null : `${fault.where}: ${fault.says.en}`,
  };
}
