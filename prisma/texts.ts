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
  const id = newId();
  const salt = newSalt();
  const digest = saltedDigestOf(salt, body);
  await tx.textBody.create({ data: { id, salt, digest, body, writtenAt } });
  return { id, digest };
}
