import type { Tx } from '../../prisma/client';
import { CompactRange } from '../merkle/compact-range';
import { hashFromText, hashText, type Hash } from '../merkle/hash';
import { BrokenLog, logFault } from './log-fault';
import { readLeaves } from './read-leaves';

/** Leaves of a tile: 2^8. */
export const TILE_LEVEL = 8;
export const TILE_LEAVES = 2 ** TILE_LEVEL;
/** So many at once, when a log has grown for long without any. */
const TILES_A_TURN = 64;

/**
 * Writes the heads of all tiles that are full and have none. Only for speed: what is proved without them is the same.
 * Returns how many were written. Throws BrokenLog.
 */
export async function sealTiles(db: Tx): Promise<number> {
  const size = await logSize(db);
  const last = await db.logTile.findFirst({ orderBy: { tile: 'desc' } });
  const first = last === null ? 0 : last.tile + 1;
  const full = Math.floor(size / TILE_LEAVES);
  for (let tile = first; tile < full; tile += TILES_A_TURN) {
    const until = Math.min(tile + TILES_A_TURN, full);
    const leaves = await readLeaves(db, { from: tile * TILE_LEAVES, to: until * TILE_LEAVES });
    const data = Array.from({ length: until - tile }, (_, index) => ({
      tile: tile + index,
      hash: hashText(headOf(leaves.slice(index * TILE_LEAVES, (index + 1) * TILE_LEAVES))),
    }));
    await db.logTile.createMany({ data, skipDuplicates: true });
  }
  return Math.max(full - first, 0);
}

/** The heads of these tiles, the first to before the last; those that are not written yet from their rows. */
export async function tileHeads(db: Tx, first: number, end: number): Promise<Hash[]> {
  const rows = await db.logTile.findMany({ where: { tile: { gte: first, lt: end } } });
  const written = new Map(rows.map(({ tile, hash }) => [tile, hash]));
  const heads: Hash[] = [];
  for (let tile = first; tile < end; tile += 1) {
    const text = written.get(tile);
    const span = { from: tile * TILE_LEAVES, to: (tile + 1) * TILE_LEAVES };
    const head = text === undefined ? headOf(await readLeaves(db, span)) : hashFromText(text);
    if (head === null)
      throw new BrokenLog(logFault(`positions ${span.from + 1} to ${span.to}`, 'tile-altered'));
    heads.push(head);
  }
  return heads;
}

export function headOf(leaves: readonly Hash[]): Hash {
  const range = new CompactRange();
  for (const leaf of leaves) range.append(leaf);
  return range.root();
}

/** The last position that was given; 0 for an empty log. */
export async function logSize(db: Tx): Promise<number> {
  const last = await db.logPosition.findFirst({ orderBy: { position: 'desc' }, select: { position: true } });
  return Number(last?.position ?? 0);
}
