import type { HistoryReport } from '../../runtime/doctor/histories-kept';
import { askDatabase } from '../ask-database';
import { dueHistories } from './due-histories';

/** They are kept within hours: after two days one was missed. */
const MISSED_AFTER_MS = 2 * 86_400_000;

/** How many histories are kept, and what should be and is not; null where there is no table for them yet. */
export function historyReport(databaseUrl: string, now: Date): Promise<HistoryReport | null> {
  return askDatabase(databaseUrl, async (db) => {
    // First, for a query of our own would not say that the table is missing.
    const kept = await db.keptHistory.count();
    const due = await dueHistories(db, now);
    const missed = due.filter(
      ({ open, since }) => !open && now.getTime() - since.getTime() > MISSED_AFTER_MS,
    );
    return { kept, missed: missed.map(({ kind, id }) => `${kind} ${id}`) };
  });
}
