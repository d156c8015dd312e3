import { createCodec } from './encryption-codec';
import type { EncryptionKey } from './encryption-key';

/**
 * A text as it may lie in the database: encrypted as every payload is, under the same keys. `<key id>.<base64url>`:
 * the id says which key opens it, and tells nothing of the key.
 */
export async function sealText(keys: readonly EncryptionKey[], text: string): Promise<string> {
  const [payload] = await createCodec(keys).encode([{ data: Buffer.from(text, 'utf8') }]);
  const id = Buffer.from(payload?.metadata?.[KEY_ID] ?? []).toString('utf8');
  return `${id}.${Buffer.from(payload?.data ?? []).toString('base64url')}`;
}

/** Throws where none of the keys sealed it, or where it was altered; the error holds nothing of the text. */
export async function openText(keys: readonly EncryptionKey[], sealed: string): Promise<string> {
  const [id = '', data = ''] = sealed.split('.');
  const metadata = { encoding: Buffer.from('binary/encrypted'), [KEY_ID]: Buffer.from(id) };
  const [payload] = await createCodec(keys).decode([{ metadata, data: Buffer.from(data, 'base64url') }]);
  return Buffer.from(payload?.data ?? []).toString('utf8');
}

const KEY_ID = 'encryption-key-id';
