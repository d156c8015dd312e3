import { sign, verify, type KeyObject } from 'node:crypto';

/**
 * How notes are signed. `type` is the byte that C2SP signed-note gives the algorithm; one that has none, such as SM2,
 * would take 0xff and its name, and stand here beside.
 */
export interface SignatureAlgorithm {
  name: string;
  type: number;
  /** Of a raw public key, in bytes. */
  keyBytes: number;
  signatureBytes: number;
  sign: (text: Buffer, key: KeyObject) => Buffer;
  verify: (text: Buffer, key: KeyObject, signature: Buffer) => boolean;
}

/** RFC 8032: it hashes by itself, so node:crypto is given no digest. */
export const ed25519: SignatureAlgorithm = {
  name: 'ed25519',
  type: 0x01,
  keyBytes: 32,
  signatureBytes: 64,
  sign: (text, key) => sign(null, text, key),
  verify: (text, key, signature) => verify(null, text, key, signature),
};

/** All that can be read here. */
const algorithms: readonly SignatureAlgorithm[] = [ed25519];

/** The algorithm of a public key as a verifier key writes it: its byte, then the raw key. Null for an unknown one. */
export function algorithmOf(typed: Buffer): SignatureAlgorithm | null {
  return algorithms.find(({ type, keyBytes }) => typed[0] === type && typed.length === 1 + keyBytes) ?? null;
}
