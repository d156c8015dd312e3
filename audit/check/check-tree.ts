import type { ClientBase } from 'pg';
import { BrokenLog, logFault } from '../log/log-fault';
import { originOf } from '../log/origin';
import { TILE_LEAVES } from '../log/tiles';
import { CompactRange } from '../merkle/compact-range';
import { hashText } from '../merkle/hash';
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
  let tile = new CompactRange();
  for await (const page of readRows(session)) {
    for (const row of page) {
      const leaf = checker.take(row);
      const { size } = checker.tree;
      if (size === 1) requireOrigin(all, originOf(row.entryId));
      tile.append(leaf);
      if (size % TILE_LEAVES === 0) {
        requireTile(tiles, size, tile);
        tile = new CompactRange();
      }
      for (let next = waiting[0]; next?.size === size; next = waiting[0]) {
        if (!checker.tree.root().equals(next.root)) throw changed(agreed + 1, next);
        agreed = size;
        waiting.shift();
      }
    }
    progress(checker.tree.size);
  }
  const [missing] = waiting;
  if (missing !== undefined) {
    const where = `position ${checker.tree.size + 1} (${missing.where} vouches for ${missing.size})`;
    throw new BrokenLog(logFault(where, 'log-shorter'));
  }
  return checker.tree.size;
}

function changed(first: number, { size, where }: Witness): BrokenLog {
  return new BrokenLog(logFault(`positions ${first} to ${size} (${where})`, 'tree-changed'));
}

function requireTile(tiles: ReadonlyMap<number, string>, size: number, tile: CompactRange): void {
  const written = tiles.get(size / TILE_LEAVES - 1);
  if (written !== undefined && written !== hashText(tile.root()))
    throw new BrokenLog(logFault(`positions ${size - TILE_LEAVES + 1} to ${size}`, 'tile-altered'));
}
