import fc from 'fast-check';
import { CompactRange } from '../../../audit/merkle/compact-range';
import { EMPTY_ROOT, type Hash } from '../../../audit/merkle/hash';
import { consistencySpans, inclusionSpans } from '../../../audit/merkle/proof-spans';
import type { Span } from '../../../audit/merkle/span';
import { verifyConsistency, verifyInclusion } from '../../../audit/merkle/verify';
import { leaves, naiveRoot } from './naive-tree';

const MOST = 300;
const all = leaves(MOST);
const roots = Array.from({ length: MOST + 1 }, (_, size) => naiveRoot(all.slice(0, size)));
const rootAt = (size: number): Hash => roots[size] ?? EMPTY_ROOT;
const leafAt = (index: number): Hash => all[index] ?? EMPTY_ROOT;
const prove = (spans: Span[]): Hash[] => spans.map(({ from, to }) => naiveRoot(all.slice(from, to)));

const size = fc.integer({ min: 1, max: MOST });
const leafOfTree = size.chain((of) => fc.tuple(fc.integer({ min: 0, max: of - 1 }), fc.constant(of)));
const twoSizes = size.chain((newer) => fc.tuple(fc.integer({ min: 1, max: newer }), fc.constant(newer)));

/** The proof with one bit of one hash turned over. */
function flipped(proof: readonly Hash[], seed: number): Hash[] {
  const copy = proof.map((hash) => Buffer.from(hash));
  const bit = seed % (copy.length * 256);
  const hash = copy[Math.floor(bit / 256)];
  const byte = Math.floor((bit % 256) / 8);
  if (hash) hash[byte] = (hash[byte] ?? 0) ^ (1 << (bit % 8));
  return copy;
}

test('a tree grown leaf by leaf, or by whole subtrees, has the root of the definition at every size', () => {
  const range = new CompactRange();
  for (let at = 0; at <= MOST; at += 1) {
    expect(range.root().equals(rootAt(at))).toBe(true);
    if (at < MOST) range.append(leafAt(at));
  }
  fc.assert(
    fc.property(size, fc.integer({ min: 0, max: 5 }), (of, level) => {
      const grown = new CompactRange();
      const step = 2 ** level;
      while (grown.size + step <= of)
        grown.appendSubtree(naiveRoot(all.slice(grown.size, grown.size + step)), level);
      while (grown.size < of) grown.append(leafAt(grown.size));
      return grown.root().equals(rootAt(of));
    }),
  );
});

test('every leaf of a tree of any size is proved to be in it, and no leaf at another place', () => {
  fc.assert(
    fc.property(leafOfTree, fc.nat(), ([index, of], seed) => {
      const proof = prove(inclusionSpans(index, of));
      const claim = { index, leafHash: leafAt(index), size: of, root: rootAt(of) };
      expect(verifyInclusion(claim, proof)).toBe(true);
      expect(verifyInclusion({ ...claim, leafHash: leafAt((index + 1) % MOST) }, proof)).toBe(false);
      expect(verifyInclusion({ ...claim, root: rootAt(of - 1) }, proof)).toBe(false);
      expect(verifyInclusion(claim, [...proof, rootAt(0)])).toBe(false);
      if (of > 1) {
        expect(verifyInclusion({ ...claim, index: (index + 1) % of }, proof)).toBe(false);
        expect(verifyInclusion(claim, proof.slice(1))).toBe(false);
        expect(verifyInclusion(claim, flipped(proof, seed))).toBe(false);
      }
    }),
  );
});

test('any tree is proved to begin with any smaller one, and a proof with one bit turned shows nothing', () => {
  fc.assert(
    fc.property(twoSizes, fc.nat(), ([oldSize, newSize], seed) => {
      const proof = prove(consistencySpans(oldSize, newSize));
      const claim = { oldSize, oldRoot: rootAt(oldSize), newSize, newRoot: rootAt(newSize) };
      expect(verifyConsistency(claim, proof)).toBe(true);
      expect(verifyConsistency({ ...claim, oldRoot: rootAt(oldSize - 1) }, proof)).toBe(false);
      expect(verifyConsistency({ ...claim, newRoot: rootAt(newSize - 1) }, proof)).toBe(false);
      expect(verifyConsistency(claim, [...proof, rootAt(0)])).toBe(false);
      if (proof.length > 0) {
        expect(verifyConsistency(claim, proof.slice(1))).toBe(false);
        expect(verifyConsistency(claim, flipped(proof, seed))).toBe(false);
      }
    }),
  );
});

test('of sizes that no tree has nothing is shown, and nothing is thrown', () => {
  for (const [index, of] of [
    [0, 0],
    [-1, 4],
    [4, 4],
    [0.5, 4],
    [0, Number.POSITIVE_INFINITY],
  ] as const) {
    expect(verifyInclusion({ index, size: of, leafHash: leafAt(0), root: rootAt(1) }, [])).toBe(false);
  }
  const oldest = { oldSize: 0, oldRoot: EMPTY_ROOT };
  expect(verifyConsistency({ ...oldest, newSize: 0, newRoot: EMPTY_ROOT }, [])).toBe(true);
  const wrong = { oldSize: 0, oldRoot: rootAt(1), newSize: 0, newRoot: rootAt(1) };
  expect(verifyConsistency(wrong, [])).toBe(false);
  expect(verifyConsistency({ ...oldest, newSize: 4, newRoot: rootAt(4) }, [])).toBe(false);
  expect(verifyConsistency({ oldSize: 5, oldRoot: rootAt(5), newSize: 4, newRoot: rootAt(4) }, [])).toBe(
    false,
  );
});
