import type { ClientBase } from 'pg';
import { BrokenLog, logFault } from '../log/log-fault';
import { originOf } from '../log/origin';
import { TILE_LEAVES } from '../log/tiles';
import { hashText, type Hash } from '../merkle/hash';
import { readRows } from './read-rows';
import { RowChecker } from './row-checker';
import { requireOrigin, type Witness } from './witness';

/** Called now and then with how many entries were looked at. */
export type Progress = (entries: number) => void;

/**
 * The chain and the whole tree again, from the rows, against every witness (the smallest first) and every tile.
 * Gives the number of entries. Throws BrokenLog for the first that is wrong.
 */
export async function checkTree(
  session: ClientBase,
  all: readonly Witness[],
  tiles: ReadonlyMap<number, string>,
  progress: Progress,
): Promise<number> {
  const checker = new RowChecker();
  const waiting = [...all];
  let agreed = 0;
  for await (const page of readRows(session)) {
    for (const row of page) {
      const tile = checker.take(row);
      const { size } = checker;
      if (size === 1) requireOrigin(all, originOf(row.entryId));
      if (tile !== null) requireTile(tiles, size, tile);
      for (let next = waiting[0]; next?.size === size; next = waiting[0]) {
        if (!checker.root().equals(next.root)) throw changed(agreed + 1, next);
        agreed = size;
        waiting.shift();
      }
    }
    progress(checker.size);
  }
  const [missing] = waiting;
  if (missing !== undefined) {
    const where = `position ${checker.size + 1} (${missing.where} vouches for ${missing.size})`;
    throw new BrokenLog(logFault(where, 'log-shorter'));
  }
  return checker.size;
}

function changed(first: number, { size, where }: Witness): BrokenLog {
  return new BrokenLog(logFault(`positions ${first} to ${size} (${where})`, 'tree-changed'));
}

function requireTile(tiles: ReadonlyMap<number, string>, size: number, tile: Hash): void {
  const written = tiles.get(size / TILE_LEAVES - 1);
  if (written !== undefined && written !== hashText(tile))
    throw new BrokenLog(logFault(`positions ${size - TILE_LEAVES + 1} to ${size}`, 'tile-altered'));
}
