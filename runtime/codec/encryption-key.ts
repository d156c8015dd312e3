import { createHash, randomBytes } from 'node:crypto';

/** AES-256 takes keys of this many bytes. */
const KEY_BYTES = 32;

export interface EncryptionKey {
  /** Written beside every payload, in the clear: tells which key decodes it. Nothing of the key can be read from it. */
  readonly id: string;
  readonly bytes: Buffer;
}

/**
 * Keys from a text: 32 bytes each in base64 or hexadecimal, separated by commas or white space. The first encodes,
 * all decode: a new key goes in front and the old ones stay. Throws an Error without the text in it.
 */
export function parseEncryptionKeys(text: string): EncryptionKey[] {
  const keys = text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map((part, index) => keyOf(part, index));
  if (keys.length === 0) throw new Error('no encryption key given, expected at least one');
  return keys;
}

function keyOf(text: string, index: number): EncryptionKey {
  const bytes = /^[0-9a-f]{64}$/i.test(text)
    ? Buffer.from(text, 'hex')
    : Buffer.from(text, /[-_]/.test(text) ? 'base64url' : 'base64');
  if (bytes.length !== KEY_BYTES || !/^([0-9a-f]{64}|[\w+/-]{43}=?)$/i.test(text)) {
    throw new Error(`encryption key ${index + 1}: not ${KEY_BYTES} bytes in base64 or hexadecimal`);
  }
  return { id: keyIdOf(bytes), bytes };
}

/** The id is derived, so that one key has one id wherever it is configured. */
function keyIdOf(bytes: Buffer): string {
  return createHash('sha256').update('duban encryption key id\0').update(bytes).digest('hex').slice(0, 16);
}

/** A fresh key as it is kept in a file or variable. */
export function newEncryptionKeyText(): string {
  return randomBytes(KEY_BYTES).toString('base64');
}
