import { leafHashOfText, type Hash } from '../merkle/hash';

/** What stands in front of every leaf: another form of leaf would have another number. */
const FORM = 'duban log leaf 1';

export interface Leaf {
  /** In the log, from 1: the leaf's index in the tree is one less. */
  position: number;
  entryId: string;
  /** Of the entry's body, with its algorithm: `sha256:9f86…`. */
  digest: string;
}

/**
 * The bytes of a leaf: four lines of UTF-8, each ended, none with a line end in it. They bind which entry stands at
 * which position and what it says, by its digest: of the body itself the tree knows nothing, so that a body can be
 * looked at, or kept back, without it. The chain in `log_position` binds the same digests in the same order.
 */
function leafText({ position, entryId, digest }: Leaf): string {
  return `${FORM}\n${position}\n${entryId}\n${digest}\n`;
}

export function hashOfLeaf(leaf: Leaf): Hash {
  return leafHashOfText(leafText(leaf));
}
