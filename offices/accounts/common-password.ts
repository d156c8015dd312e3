import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The 10,000 commonest of at least twelve characters among a million that leaked (the list of ten million that Mark
 * Burnett gave to the public), as the first six bytes of SHA-256: nobody has to read them.
 */
const FILE = join(__dirname, 'common-passwords.txt');
const BYTES = 6;

let known: ReadonlySet<string> | undefined;

/** Whether this is among the commonest passwords that are long enough, however its letters are written. */
export function isCommonPassword(password: string): boolean {
  known ??= new Set(readFileSync(FILE, 'utf8').split('\n'));
  const digest = createHash('sha256').update(password.trim().toLowerCase()).digest();
  return known.has(digest.subarray(0, BYTES).toString('base64url'));
}
