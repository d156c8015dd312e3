import { hash } from 'node:crypto';

/** The tree's hash algorithm, by its name in digests (`sha256:9f86…`). Another one is another tree, of another origin. */
const TREE_HASH = 'sha256';

/** So many bytes. */
export type Hash = Buffer;
export const HASH_BYTES = 32;

/** RFC 6962, 2.1: a leaf and a node are hashed with different bytes in front, so that neither passes for the other. */
const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

const digest = (bytes: Buffer): Hash => hash(TREE_HASH, bytes, 'buffer');

/** The head of a tree without leaves. */
export const EMPTY_ROOT: Hash = digest(Buffer.alloc(0));

export function leafHash(leaf: Uint8Array): Hash {
  return digest(Buffer.concat([LEAF, leaf]));
}

/** The same of a text, as UTF-8: without two buffers for each of a million leaves. */
export function leafHashOfText(leaf: string): Hash {
  return hash(TREE_HASH, `${LEAF.toString()}${leaf}`, 'buffer');
}

export function nodeHash(left: Hash, right: Hash): Hash {
  return digest(Buffer.concat([NODE, left, right]));
}

/** A hash as digests are written here: with its algorithm in front, in hexadecimal. */
export function hashText(value: Hash): string {
  return `${TREE_HASH}:${value.toString('hex')}`;
}

/** What `hashText` wrote; null for anything else. */
export function hashFromText(text: string): Hash | null {
  const [, hex] = /^sha256:([0-9a-f]{64})$/.exec(text) ?? [];
  return hex === undefined ? null : Buffer.from(hex, 'hex');
}
