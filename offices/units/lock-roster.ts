import type { Tx } from '../../prisma/client';

/** One writer of an office's units at a time, to the end of the transaction: the second waits and then sees the first's. */
export async function lockRoster(tx: Tx, officeId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`roster ${officeId}`}, 0))`;
}
