import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import { algorithmOf, ed25519, type SignatureAlgorithm } from './algorithms';

/** A public key under the name that it signs with. */
export interface NoteKey {
  /** Not empty, without spaces and `+`. */
  name: string;
  algorithm: SignatureAlgorithm;
  /** Four bytes in hex: what a signature line names its key by. */
  id: string;
  key: KeyObject;
  /** `name+id+base64(type, key)`: how C2SP signed-note writes a key that others verify by. */
  text: string;
}

const NAME = /^[^\s+\p{Cc}]+$/u;

/** Whether a name can stand in a signature line. */
export function isKeyName(name: string): boolean {
  return NAME.test(name);
}

/** The public half of an Ed25519 key, private or public, under a name. */
export function noteKey(name: string, key: KeyObject): NoteKey {
  if (!isKeyName(name)) throw new RangeError(`name: expected a text without spaces and +, got "${name}"`);
  const jwk = (key.type === 'private' ? createPublicKey(key) : key).export({ format: 'jwk' });
  if (jwk.crv !== 'Ed25519' || jwk.x === undefined) throw new TypeError('key: expected an Ed25519 key');
  return keyOf(name, Buffer.concat([Buffer.from([ed25519.type]), Buffer.from(jwk.x, 'base64url')]), ed25519);
}

/** Reads what `text` writes. Null where it is none, its id is not that of its key, or its algorithm is unknown here. */
export function parseNoteKey(text: string): NoteKey | null {
  const [, name, id, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text.trim()) ?? [];
  if (name === undefined || base64 === undefined) return null;
  const typed = Buffer.from(base64, 'base64');
  const algorithm = algorithmOf(typed);
  if (algorithm === null) return null;
  const key = keyOf(name, typed, algorithm);
  return key.id === id ? key : null;
}

function keyOf(name: string, typed: Buffer, algorithm: SignatureAlgorithm): NoteKey {
  const id = createHash('sha256').update(`${name}\n`).update(typed).digest().subarray(0, 4).toString('hex');
  const x = typed.subarray(1).toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return { name, algorithm, id, key, text: `${name}+${id}+${typed.toString('base64')}` };
}
