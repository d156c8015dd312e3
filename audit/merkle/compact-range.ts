import { EMPTY_ROOT, nodeHash, type Hash } from './hash';

/** A whole subtree of 2^level leaves. */
interface Subtree {
  level: number;
  hash: Hash;
}

/**
 * A tree that grows leaf by leaf and remembers only the heads of its whole subtrees, one for each 1 in the binary
 * number of its leaves: a million leaves need twenty hashes.
 */
export class CompactRange {
  #size = 0;
  readonly #subtrees: Subtree[] = [];

  /** Leaves so far. */
  get size(): number {
    return this.#size;
  }

  append(leafHash: Hash): void {
    this.appendSubtree(leafHash, 0);
  }

  /** Appends 2^level leaves at once by the head of their tree. Throws RangeError where none can begin here. */
  appendSubtree(hash: Hash, level: number): void {
    const leaves = 2 ** level;
    if (this.#size % leaves !== 0)
      throw new RangeError(`level ${level}: expected a size that ${leaves} divides, got ${this.#size}`);
    this.#size += leaves;
    const subtree = { level, hash };
    let last = this.#subtrees.at(-1);
    while (last?.level === subtree.level) {
      this.#subtrees.pop();
      subtree.hash = nodeHash(last.hash, subtree.hash);
      subtree.level += 1;
      last = this.#subtrees.at(-1);
    }
    this.#subtrees.push(subtree);
  }

  /** The root of the tree as it is now; `rest`: leaves that follow, fewer than its smallest subtree has. */
  root(rest?: CompactRange): Hash {
    const [smallest, ...larger] = [
      ...this.#subtrees,
      ...(rest === undefined ? [] : rest.#subtrees),
    ].reverse();
    return larger.reduce((root, { hash }) => nodeHash(hash, root), smallest?.hash ?? EMPTY_ROOT);
  }
}
