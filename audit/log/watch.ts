import type { Tx } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import type { LogFault } from './log-fault';

/** What was found when the log was last to be signed. */
export interface LogWatch {
  at: Date;
  /** Entries then. */
  size: number;
  /** Why it was not signed; null where it was, or nothing was new. */
  fault: LogFault | null;
}

/** The one row: the last look takes the place of the one before. */
const LAST = 'last';

export async function storeWatch(db: Tx, { at, size, fault }: LogWatch): Promise<void> {
  const row = { at, size: BigInt(size), fault: fault === null ? Prisma.DbNull : { ...fault } };
  await db.logWatch.upsert({ where: { id: LAST }, create: { id: LAST, ...row }, update: row });
}

/** Null where nobody has looked yet. */
export async function lastWatch(db: Tx): Promise<LogWatch | null> {
  const row = await db.logWatch.findUnique({ where: { id: LAST } });
  return row === null
    ? null
    : { at: row.at, size: Number(row.size), fault: row.fault as unknown as LogFault | null };
}
