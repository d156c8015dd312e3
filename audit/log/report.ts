import { openDatabase } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import type { LogReport } from '../../runtime/doctor/log-signed';
import { lastWatch } from './watch';

/** Of a database that no engine of this release has started on yet. */
const NO_TABLE = 'P2021';

/** It is to be signed every quarter of an hour: after this long nobody has tried. */
const FRESH_MS = 45 * 60_000;

/** What was found when the log was last to be signed; null where nobody has tried, or there is no table for it yet. */
export async function logReport(databaseUrl: string, now: Date): Promise<LogReport | null> {
  const db = openDatabase(databaseUrl);
  try {
    const watch = await lastWatch(db);
    if (watch === null) return null;
    const { at, size, fault } = watch;
    return {
      at,
      fresh: now.getTime() - at.getTime() <= FRESH_MS,
      size,
      fault: fault === null ? null : `${fault.where}: ${fault.says.en}`,
    };
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === NO_TABLE) return null;
    throw error;
  } finally {
    await db.$disconnect();
  }
}
