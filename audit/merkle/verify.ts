import { EMPTY_ROOT, HASH_BYTES, nodeHash, type Hash } from './hash';
import { splitOf } from './span';

export interface InclusionClaim {
  /** Of the leaf, from 0. */
  index: number;
  leafHash: Hash;
  size: number;
  root: Hash;
}

/** Whether the proof shows that this leaf is in the tree with this root. Never throws: a bad proof is no proof. */
export function verifyInclusion(claim: InclusionClaim, proof: readonly Hash[]): boolean {
  const { index, leafHash, size, root } = claim;
  if (!areCounts(index, size) || index >= size || leafHash.length !== HASH_BYTES) return false;
  const left = [...proof];
  const climbed = climb(index, size, leafHash, left);
  return climbed !== null && left.length === 0 && climbed.equals(root);
}

/** The root that the leaf and the hashes give; takes what it needs from the end, which is the top of the tree. */
function climb(index: number, size: number, leaf: Hash, proof: Hash[]): Hash | null {
  if (size === 1) return leaf;
  const split = splitOf(size);
  const sibling = proof.pop();
  if (sibling === undefined) return null;
  if (index < split) {
    const below = climb(index, split, leaf, proof);
    return below && nodeHash(below, sibling);
  }
  const below = climb(index - split, size - split, leaf, proof);
  return below && nodeHash(sibling, below);
}

export interface ConsistencyClaim {
  oldSize: number;
  oldRoot: Hash;
  newSize: number;
  newRoot: Hash;
}

/** Whether the proof shows that the new tree begins with the whole old one. Never throws. */
export function verifyConsistency(claim: ConsistencyClaim, proof: readonly Hash[]): boolean {
  const { oldSize, oldRoot, newSize, newRoot } = claim;
  if (!areCounts(oldSize, newSize) || oldSize > newSize) return false;
  // Every tree begins with none of its leaves: where nothing can be shown, nothing is said to be shown.
  if (oldSize === 0 && (newSize > 0 || !oldRoot.equals(EMPTY_ROOT))) return false;
  const left = [...proof];
  const roots = rebuild(oldSize, newSize, oldRoot, left);
  return roots !== null && left.length === 0 && roots.old.equals(oldRoot) && roots.new.equals(newRoot);
}

interface Roots {
  old: Hash;
  new: Hash;
}

/** Both roots from the hashes. `known`: the old tree's, as long as the part looked at begins at its first leaf. */
function rebuild(oldSize: number, newSize: number, known: Hash | null, proof: Hash[]): Roots | null {
  if (oldSize === newSize) {
    const same = known ?? proof.pop();
    return same === undefined ? null : { old: same, new: same };
  }
  const split = splitOf(newSize);
  const sibling = proof.pop();
  if (sibling === undefined) return null;
  if (oldSize <= split) {
    const below = rebuild(oldSize, split, known, proof);
    return below && { old: below.old, new: nodeHash(below.new, sibling) };
  }
  const below = rebuild(oldSize - split, newSize - split, null, proof);
  return below && { old: nodeHash(sibling, below.old), new: nodeHash(sibling, below.new) };
}

function areCounts(...values: number[]): boolean {
  return values.every((value) => Number.isSafeInteger(value) && value >= 0);
}
