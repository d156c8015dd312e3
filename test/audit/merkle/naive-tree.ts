import { EMPTY_ROOT, leafHash, nodeHash, type Hash } from '../../../audit/merkle/hash';

/** So many leaves, each another. */
export function leaves(count: number): Hash[] {
  return Array.from({ length: count }, (_, index) => leafHash(Buffer.from(`leaf ${index}`)));
}

/** The definition of RFC 6962, 2.1, word by word and without any memory: what everything else is held against. */
export function naiveRoot(hashes: readonly Hash[]): Hash {
  const [only = EMPTY_ROOT] = hashes;
  if (hashes.length <= 1) return only;
  let half = 1;
  while (half * 2 < hashes.length) half *= 2;
  return nodeHash(naiveRoot(hashes.slice(0, half)), naiveRoot(hashes.slice(half)));
}
