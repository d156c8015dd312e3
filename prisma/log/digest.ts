import { hash } from 'node:crypto';
import { randomBytesOf } from '../random';

/** SHA-256 of a text or bytes, with the algorithm's name in front: `sha256:9f86…`. Others may join later. */
export function digestOf(content: string | Uint8Array): string {
  return `sha256:${hash('sha256', content, 'hex')}`;
}

/** 128 random bits in hex: a salt that keeps short texts from being guessed by their digest. */
export function newSalt(): string {
  return randomBytesOf(16).toString('hex');
}

export function saltedDigestOf(salt: string, content: string): string {
  return digestOf(`${salt}\n${content}`);
}
