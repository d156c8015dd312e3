import { randomBytesOf } from './random';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 20;

/** A new opaque id: 20 characters of Crockford base 32 (100 random bits), safe in addresses and file names. */
export function newId(): string {
  let id = '';
  for (const byte of randomBytesOf(LENGTH)) id += ALPHABET[byte & 31];
  return id;
}
