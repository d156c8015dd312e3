import { chainAfter, START_OF_CHAIN } from '../../prisma/log/chain';
import { digestOf } from '../../prisma/log/digest';
import { hashOfLeaf } from '../log/leaf';
import { BrokenLog, logFault } from '../log/log-fault';
import { CompactRange } from '../merkle/compact-range';
import type { Hash } from '../merkle/hash';
import type { LogRow } from './log-row';

/**
 * Walks the log from its first entry: each must stand at the next position, say what its digest was made of, have
 * columns that say the same, and carry the chain on.
 */
export class RowChecker {
  /** The tree over all that was walked. */
  readonly tree = new CompactRange();
  #chain = START_OF_CHAIN;

  /** Gives the hash of its leaf. Throws BrokenLog at the first row that is not as it was written. */
  take(row: LogRow): Hash {
    const position = this.tree.size + 1;
    const where = `position ${position}`;
    if (row.position !== position) throw new BrokenLog(logFault(where, 'position-missing'));
    if (row.id === null) throw new BrokenLog(logFault(`${where}, entry ${row.entryId}`, 'entry-missing'));
    if (digestOf(row.body) !== row.digest)
      throw new BrokenLog(logFault(`${where}, entry ${row.id}`, 'entry-altered'));
    if (!saysTheSame(row)) throw new BrokenLog(logFault(`${where}, entry ${row.id}`, 'columns-altered'));
    this.#chain = chainAfter(this.#chain, row.digest);
    if (this.#chain !== row.chain) throw new BrokenLog(logFault(`${where}, entry ${row.id}`, 'chain-broken'));
    const leaf = hashOfLeaf(row);
    this.tree.append(leaf);
    return leaf;
  }
}

function saysTheSame(row: LogRow): boolean {
  const body = JSON.parse(row.body) as Record<string, unknown>;
  return (
    body['id'] === row.id &&
    body['office'] === row.officeId &&
    body['kind'] === row.kind &&
    body['subject'] === row.subject &&
    typeof body['at'] === 'string' &&
    Date.parse(body['at']) === row.at
  );
}
