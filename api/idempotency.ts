import canonicalize from 'canonicalize';
import { Prisma } from '../prisma/generated/client';
import type { Database, Tx } from '../prisma/client';
import { digestOf } from '../prisma/log/digest';
import { Problem } from './problem';

export interface Written<T> {
  answer: T;
  /** The same write came before: nothing was written now. */
  repeated: boolean;
}

/** PostgreSQL's and Prisma's names for a key that is there already. */
const UNIQUE_VIOLATION = 'P2002';

/**
 * Carries out a write once for each key of a token, in one transaction with the note that it was done. The same key
 * with the same content answers the same again; with other content it is refused (409).
 */
export async function writeOnce<T extends object>(
  db: Database,
  tokenId: string,
  key: string | undefined,
  content: object,
  now: Date,
  write: (tx: Tx) => Promise<T>,
): Promise<Written<T>> {
  if (key === undefined) return { answer: await db.$transaction(write), repeated: false };
  const bodyDigest = digestOf(canonicalize(content) ?? '');
  const earlier = await answered<T>(db, tokenId, key, bodyDigest);
  if (earlier !== null) return earlier;
  try {
    const answer = await db.$transaction(async (tx) => {
      await tx.idempotencyKey.create({ data: { tokenId, key, bodyDigest, answer: {}, writtenAt: now } });
      const result = await write(tx);
      await tx.idempotencyKey.update({ where: { tokenId_key: { tokenId, key } }, data: { answer: result } });
      return result;
    });
    return { answer, repeated: false };
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== UNIQUE_VIOLATION)
      throw error;
    // Two at once with one key: the other one has committed by now.
    const first = await answered<T>(db, tokenId, key, bodyDigest);
    if (first === null) throw error;
    return first;
  }
}

async function answered<T>(
  db: Database,
  tokenId: string,
  key: string,
  bodyDigest: string,
): Promise<Written<T> | null> {
  const row = await db.idempotencyKey.findUnique({ where: { tokenId_key: { tokenId, key } } });
  if (row === null) return null;
  if (row.bodyDigest !== bodyDigest) {
    throw new Problem(
      409,
      'idempotency-key-reused',
      'Idempotency-Key: used before with another body, expected a new key',
    );
  }
  return { answer: row.answer as T, repeated: true };
}
