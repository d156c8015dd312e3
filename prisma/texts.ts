import type { Tx } from './client';
import { newId } from './ids';
import { newSalt, saltedDigestOf } from './log/digest';

export interface StoredText {
  id: string;
  /** Salted, so that the log may hold it: erasing the body leaves it valid. */
  digest: string;
}

/** Stores a text that a person wrote, apart from the log that will only hold its digest. */
export async function storeText(tx: Tx, body: string, writtenAt: Date): Promise<StoredText> {
  const [stored] = await storeTexts(tx, [body], writtenAt);
  if (stored === undefined || stored === null) throw new Error('a text was not stored');
  return stored;
}

/** Stores many in one statement; null stays null, and the answer is in the same order. */
export async function storeTexts(
  tx: Tx,
  bodies: readonly (string | null)[],
  writtenAt: Date,
): Promise<(StoredText | null)[]> {
  const texts = bodies.map((body) => {
    const salt = newSalt();
    return body === null ? null : { id: newId(), salt, digest: saltedDigestOf(salt, body), body };
  });
  const rows = texts.filter((text) => text !== null);
  if (rows.length > 0) {
    await tx.$executeRaw`
      INSERT INTO text_body (id, salt, digest, body, written_at)
      SELECT id, salt, digest, body, ${writtenAt} FROM unnest(
        ${rows.map(({ id }) => id)}::text[], ${rows.map(({ salt }) => salt)}::text[],
        ${rows.map(({ digest }) => digest)}::text[], ${rows.map(({ body }) => body)}::text[]
      ) AS new (id, salt, digest, body)`;
  }
  return texts.map((text) => (text === null ? null : { id: text.id, digest: text.digest }));
}
