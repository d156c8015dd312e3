import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client';

export type Database = PrismaClient;
/** A Prisma transaction: what a function takes that must be one with its caller's write. */
export type Tx = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>;

/** At most so many connections from one process; the embedded server allows a hundred in all. */
const MAX_CONNECTIONS = 12;

/** A busy machine is slow, not broken: a transaction waits for its connection, and may take its time. */
const TRANSACTIONS = { maxWait: 30_000, timeout: 30_000 };

/** Opens the database. Sessions run in UTC: the adapter takes every timestamp to be in it. */
export function openDatabase(url: string): Database {
  const adapter = new PrismaPg({ connectionString: url, max: MAX_CONNECTIONS, options: '-c TimeZone=UTC' });
  return new PrismaClient({ adapter, transactionOptions: TRANSACTIONS });
}
