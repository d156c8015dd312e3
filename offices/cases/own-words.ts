import type { Tx } from '../../prisma/client';
import { newText, type StoredText } from '../../prisma/texts';
import type { EncryptionKey } from '../../runtime/codec/encryption-key';
import { openText, sealText } from '../../runtime/codec/sealed-text';

type Keys = readonly EncryptionKey[];

/**
 * Stores what somebody said for themselves in a case (an explanation, a plea for tolerance, an appeal) encrypted under
 * the engine's key: whoever reads the database or a backup reads none of it. The digest is of the clear text.
 */
export async function storeOwnWords(tx: Tx, keys: Keys, said: string, writtenAt: Date): Promise<StoredText> {
  const { id, salt, digest, body } = newText(said, writtenAt);
  const data = { id, salt, digest, body: await sealText(keys, body), sealed: true, writtenAt };
  await tx.textBody.create({ data });
  return { id, digest };
}

/** The clear text of a row of `text_body`, sealed or not; null where it was erased. Throws where no key opens it. */
export async function openWords(
  keys: Keys,
  { body, sealed }: { body: string | null; sealed: boolean },
): Promise<string | null> {
  return body === null || !sealed ? body : openText(keys, body);
}
