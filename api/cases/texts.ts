import { openWords } from '../../offices/cases/own-words';
import type { Database } from '../../prisma/client';
import { appendEntry } from '../../prisma/log/append';
import type { EncryptionKey } from '../../runtime/codec/encryption-key';
import type { Asking } from '../auth/actor';
import { textIdsIn } from './drop-texts';

/** What was written, by id; null where it was erased or is none. */
export type Texts = (id: string | null | undefined) => string | null;

export interface TextDeps {
  db: Database;
  /** Open what is encrypted at rest. */
  keys: readonly EncryptionKey[];
}

export interface OpenedTexts {
  texts: Texts;
  /** Writes into the log who has just been given which of the texts that are encrypted; of none, nothing. */
  noteReading: (actor: Asking, subject: string, now: Date) => Promise<void>;
}

/** The texts that a value speaks of, and others by id. Whoever hands them out notes the reading. */
export async function textsIn(
  { db, keys }: TextDeps,
  value: unknown,
  more: string[] = [],
): Promise<OpenedTexts> {
  const rows = await db.textBody.findMany({
    where: { id: { in: [...new Set([...textIdsIn(value), ...more])] } },
    select: { id: true, body: true, sealed: true },
  });
  const bodies = new Map<string, string | null>();
  for (const row of rows) bodies.set(row.id, await openWords(keys, row));
  const sealed = new Set(rows.filter((row) => row.sealed && row.body !== null).map(({ id }) => id));
  // What is held back from this reader is never asked for.
  const given = new Set<string>();
  return {
    texts: (id) => {
      if (id === null || id === undefined) return null;
      if (sealed.has(id)) given.add(id);
      return bodies.get(id) ?? null;
    },
    noteReading: async ({ officeId, personId = null, postId, tokenId }, subject, now) => {
      if (given.size === 0) return;
      const data = { by: personId, post: postId, token: tokenId, texts: [...given].sort() };
      await appendEntry(db, { officeId, at: now, kind: 'text.read', subject, data });
    },
  };
}
