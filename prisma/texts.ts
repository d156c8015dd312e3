import type { Tx } from './client';
import { Prisma } from './generated/client';
import { newId } from './ids';
import { newSalt, saltedDigestOf } from './log/digest';

export interface StoredText {
  id: string;
  /** Salted, so that the log may hold it: erasing the body leaves it valid. */
  digest: string;
}

/** Stores a text that a person wrote, apart from the log that will only hold its digest. */
export async function storeText(tx: Tx, body: string, writtenAt: Date): Promise<StoredText> {
  const text = newText(body, writtenAt);
  await tx.$executeRaw`WITH ${storingTexts([text])} SELECT`;
  return { id: text.id, digest: text.digest };
}

/** A text as it will be stored. */
export interface NewText extends StoredText {
  salt: string;
  body: string;
  writtenAt: Date;
}

export function newText(body: string, writtenAt: Date): NewText {
  const salt = newSalt();
  return { id: newId(), salt, digest: saltedDigestOf(salt, body), body, writtenAt };
}

/**
 * The part `text_stored` of a WITH that stores these texts. `onlyOf`: a part before it with a column `text_id`; texts
 * that it does not name are left out. For writers to whom each round trip counts.
 */
export function storingTexts(texts: readonly NewText[], onlyOf?: Prisma.Sql): Prisma.Sql {
  const only = onlyOf === undefined ? Prisma.empty : Prisma.sql`WHERE id IN (SELECT text_id FROM ${onlyOf})`;
  return Prisma.sql`
    text_stored AS (
      INSERT INTO text_body (id, salt, digest, body, written_at)
      SELECT * FROM unnest(
        ${texts.map(({ id }) => id)}::text[], ${texts.map(({ salt }) => salt)}::text[],
        ${texts.map(({ digest }) => digest)}::text[], ${texts.map(({ body }) => body)}::text[],
        ${texts.map(({ writtenAt }) => writtenAt)}::timestamptz[]
      ) AS new (id, salt, digest, body, written_at) ${only}
    )`;
}
