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

/** What makes a repeat of a write known: the same token, key and content. */
export interface OnceKey {
  tokenId: string;
  key: string;
  bodyDigest: string;
}

/** What was answered under a key. */
export type KeptAnswer = OnceKey & { answer: unknown };

/** Null where a request names no key: then it is written however often it comes. */
export function onceKey(tokenId: string, key: string | undefined, content: object): OnceKey | null {
  return key === undefined ? null : { tokenId, key, bodyDigest: digestOf(canonicalize(content) ?? '') };
}

export const keyOf = ({ tokenId, key }: Pick<OnceKey, 'tokenId' | 'key'>): string => `${tokenId} ${key}`;

/** The answer that was given under this key; null where none was. Throws Problem 409 where its content was another. */
export function keyAgain(kept: KeptAnswer | null | undefined, { bodyDigest }: OnceKey): object | null {
  if (kept === null || kept === undefined) return null;
  if (kept.bodyDigest === bodyDigest) return kept.answer as object;
  throw new Problem(
    409,
    'idempotency-key-reused',
    'Idempotency-Key: used before with another body, expected a new key',
  );
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
  const once = onceKey(tokenId, key, content);
  if (once === null) return { answer: await db.$transaction(write), repeated: false };
  const earlier = await answered<T>(db, once);
  if (earlier !== null) return earlier;
  try {
    const answer = await db.$transaction(async (tx) => {
      await tx.idempotencyKey.create({ data: { ...once, answer: {}, writtenAt: now } });
      const result = await write(tx);
      await tx.idempotencyKey.update({ where: whereOf(once), data: { answer: result } });
      return result;
    });
    return { answer, repeated: false };
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== UNIQUE_VIOLATION)
      throw error;
    // Two at once with one key: the other one has committed by now.
    const first = await answered<T>(db, once);
    if (first === null) throw error;
    return first;
  }
}

const whereOf = ({ tokenId, key }: OnceKey) => ({ tokenId_key: { tokenId, key } });

async function answered<T>(db: Database, once: OnceKey): Promise<Written<T> | null> {
  const answer = keyAgain(await db.idempotencyKey.findUnique({ where: whereOf(once) }), once);
  return answer && { answer: answer as T, repeated: true };
}
