import type { Tx } from '../../prisma/client';
import type { Hash } from '../merkle/hash';
import type { Span } from '../merkle/span';
import { hashOfLeaf } from './leaf';
import { BrokenLog, logFault } from './log-fault';

/** The hashes of the leaves of a span, from the rows as they are now. Throws BrokenLog where one is not there. */
export async function readLeaves(db: Tx, { from, to }: Span): Promise<Hash[]> {
  const rows = await db.$queryRaw<{ position: bigint; entryId: string; digest: string | null }[]>`
    SELECT p.position, p.entry_id AS "entryId", e.digest
    FROM log_position p LEFT JOIN log_entry e ON e.id = p.entry_id
    WHERE p.position > ${from} AND p.position <= ${to} ORDER BY p.position`;
  const leaves = rows.map(({ position, entryId, digest }, index) => {
    const wanted = from + index + 1;
    if (Number(position) !== wanted) throw new BrokenLog(logFault(`position ${wanted}`, 'position-missing'));
    if (digest === null) throw new BrokenLog(logFault(`position ${wanted}`, 'entry-missing'));
    return hashOfLeaf({ position: wanted, entryId, digest });
  });
  if (leaves.length < to - from)
    throw new BrokenLog(logFault(`position ${from + leaves.length + 1}`, 'position-missing'));
  return leaves;
}
