import { chainAfter, START_OF_CHAIN } from '../../prisma/log/chain';
import { digestOf } from '../../prisma/log/digest';
import { hashOfLeaf } from '../log/leaf';
import { BrokenLog, logFault } from '../log/log-fault';
import { TILE_LEAVES, TILE_LEVEL } from '../log/tiles';
import { CompactRange } from '../merkle/compact-range';
import type { Hash } from '../merkle/hash';
import type { LogRow } from './log-row';

/**
 * Walks the log from its first entry: each must stand at the next position, say what its digest was made of, have
 * columns that say the same, and carry the chain on.
 */
export class RowChecker {
  readonly #full = new CompactRange();
  /** Leaves since the last full tile: each is hashed into one tree only. */
  #tile = new CompactRange();
  #chain = START_OF_CHAIN;

  /** Entries that were walked. */
  get size(): number {
    return this.#full.size + this.#tile.size;
  }

  /** Of the tree over all that was walked. */
  root(): Hash {
    return this.#full.root(this.#tile);
  }

  /** Gives the head of the tile that it fills, else null. Throws BrokenLog at the first row that is not as it was written. */
  take(row: LogRow): Hash | null {
    const position = this.size + 1;
    const where = `position ${position}`;
    if (row.position !== position) throw new BrokenLog(logFault(where, 'position-missing'));
    if (row.id === null) throw new BrokenLog(logFault(`${where}, entry ${row.entryId}`, 'entry-missing'));
    if (digestOf(row.body) !== row.digest)
      throw new BrokenLog(logFault(`${where}, entry ${row.id}`, 'entry-altered'));
    if (!saysTheSame(row)) throw new BrokenLog(logFault(`${where}, entry ${row.id}`, 'columns-altered'));
    this.#chain = chainAfter(this.#chain, row.digest);
    if (this.#chain !== row.chain) throw new BrokenLog(logFault(`${where}, entry ${row.id}`, 'chain-broken'));
    this.#tile.append(hashOfLeaf(row));
    if (this.#tile.size < TILE_LEAVES) return null;
    const head = this.#tile.root();
    this.#full.appendSubtree(head, TILE_LEVEL);
    this.#tile = new CompactRange();
    return head;
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
