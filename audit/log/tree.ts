import type { Tx } from '../../prisma/client';
import { CompactRange } from '../merkle/compact-range';
import type { Hash } from '../merkle/hash';
import { consistencySpans, inclusionSpans } from '../merkle/proof-spans';
import type { Span } from '../merkle/span';
import { readLeaves } from './read-leaves';
import { TILE_LEAVES, TILE_LEVEL, tileHeads } from './tiles';

/** The head of the log's first `size` entries. Throws BrokenLog where they are not all there. */
export function rootAt(db: Tx, size: number): Promise<Hash> {
  return hashOfSpan(db, { from: 0, to: size });
}

/** That the entry at `position` (from 1) is in the log of `size`: its audit path, from the leaf up. */
export function inclusionProof(db: Tx, position: number, size: number): Promise<Hash[]> {
  return hashesOf(db, inclusionSpans(position - 1, size));
}

/** The same of many, in their order: what several of them need is read once. */
export function inclusionProofs(db: Tx, positions: readonly number[], size: number): Promise<Hash[][]> {
  return manyOf(
    db,
    positions.map((position) => inclusionSpans(position - 1, size)),
  );
}

/** That the log of `newSize` begins with each of these. */
export function consistencyProofs(db: Tx, oldSizes: readonly number[], newSize: number): Promise<Hash[][]> {
  return manyOf(
    db,
    oldSizes.map((oldSize) => consistencySpans(oldSize, newSize)),
  );
}

async function manyOf(db: Tx, proofs: readonly (readonly Span[])[]): Promise<Hash[][]> {
  const known = new Map<string, Hash>();
  const hashes: Hash[][] = [];
  for (const spans of proofs) {
    const proof: Hash[] = [];
    for (const span of spans) {
      const name = `${span.from}-${span.to}`;
      const hash = known.get(name) ?? (await hashOfSpan(db, span));
      known.set(name, hash);
      proof.push(hash);
    }
    hashes.push(proof);
  }
  return hashes;
}

/** That the log of `newSize` begins with that of `oldSize`. */
export function consistencyProof(db: Tx, oldSize: number, newSize: number): Promise<Hash[]> {
  return hashesOf(db, consistencySpans(oldSize, newSize));
}

async function hashesOf(db: Tx, spans: readonly Span[]): Promise<Hash[]> {
  const hashes: Hash[] = [];
  for (const span of spans) hashes.push(await hashOfSpan(db, span));
  return hashes;
}

/** A span of a proof that is as large as a tile begins where a tile does. */
async function hashOfSpan(db: Tx, { from, to }: Span): Promise<Hash> {
  const range = new CompactRange();
  let done = from;
  if (to - from >= TILE_LEAVES) {
    const end = Math.floor(to / TILE_LEAVES);
    for (const head of await tileHeads(db, from / TILE_LEAVES, end)) range.appendSubtree(head, TILE_LEVEL);
    done = end * TILE_LEAVES;
  }
  for (const leaf of await readLeaves(db, { from: done, to })) range.append(leaf);
  return range.root();
}
