import { createHash, randomInt } from 'node:crypto';
import type { Tx } from '../../prisma/client';

const CODES = 10;
/** 24 of 32 signs are 120 bits: nobody guesses one, so a plain hash of it may be kept. */
const SIGNS = 24;
/** Crockford's base 32: nothing that is read for something else. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ten new codes in the place of all earlier ones. They can be shown this once: only hashes are kept. */
export async function replaceRecoveryCodes(tx: Tx, personId: string): Promise<string[]> {
  const codes = Array.from({ length: CODES }, newCode);
  await tx.recoveryCode.deleteMany({ where: { personId } });
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ hash: hashOf(code), personId })) });
  return codes;
}

/** Uses one up; false where it is none of the person's that is left, also for the slower of two at one moment. */
export async function takeRecoveryCode(
  tx: Tx,
  { personId, code }: { personId: string; code: string },
  now: Date,
): Promise<boolean> {
  const where = { hash: hashOf(code), personId, usedAt: null };
  return (await tx.recoveryCode.updateMany({ where, data: { usedAt: now } })).count === 1;
}

/** How many are left. */
export function recoveryCodesLeft(tx: Tx, personId: string): Promise<number> {
  return tx.recoveryCode.count({ where: { personId, usedAt: null } });
}

/** In groups of four, as it is read and typed. */
function newCode(): string {
  const signs = Array.from({ length: SIGNS }, () => ALPHABET.charAt(randomInt(ALPHABET.length)));
  return signs.join('').replace(/.{4}(?=.)/g, '$&-');
}

/** Case, blanks and dashes do not count; letters that look like digits are those. */
function hashOf(code: string): string {
  const signs = code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return createHash('sha256').update(signs).digest('hex');
}
