import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import type { EncryptionKey } from './encryption-key';

const ALGORITHM = 'aes-256-gcm';
/** NIST SP 800-38D, 8.2.2: a random nonce of 96 bits. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const ENCODING = 'binary/encrypted';
const proto = temporal.api.common.v1.Payload;

/**
 * Encrypts every payload before it leaves the process. Data of an encrypted payload: nonce (12) | ciphertext | tag
 * (16), where the clear text is the whole original payload; the key's id stands in the metadata and is authenticated.
 * Payloads that are not encrypted pass: the Temporal CLI and other senders write such.
 * decode throws where no key has the id, or where a byte was altered; the text names the key id, never a key.
 */
export function createCodec(keys: readonly EncryptionKey[]): PayloadCodec {
  const [current] = keys;
  if (!current) throw new Error('createCodec: no keys given, expected at least one');
  const byId = new Map(keys.map((key) => [key.id, key]));
  return {
    encode: (payloads) => Promise.resolve(payloads.map((payload) => encrypt(payload, current))),
    // eslint-disable-next-line @typescript-eslint/require-await -- a throw must become a rejection
    decode: async (payloads) => payloads.map((payload) => decrypt(payload, byId)),
  };
}

/** The data converter of clients and workers. Everything that is stored in a history goes through it. */
export function createDataConverter(keys: readonly EncryptionKey[]): { payloadCodecs: PayloadCodec[] } {
  return { payloadCodecs: [createCodec(keys)] };
}

function encrypt(payload: Payload, key: EncryptionKey): Payload {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key.bytes, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(key.id));
  const clear = proto.encode(payload).finish();
  const data = Buffer.concat([nonce, cipher.update(clear), cipher.final(), cipher.getAuthTag()]);
  return { metadata: { encoding: Buffer.from(ENCODING), 'encryption-key-id': Buffer.from(key.id) }, data };
}

function decrypt(payload: Payload, byId: ReadonlyMap<string, EncryptionKey>): Payload {
  if (textOf(payload.metadata?.['encoding']) !== ENCODING) return payload;
  const id = textOf(payload.metadata?.['encryption-key-id']);
  const key = byId.get(id);
  if (!key) {
    throw new Error(
      `payload encrypted with key ${id || '(no id)'}: none of ours (${[...byId.keys()].join(', ')})`,
    );
  }
  const data = Buffer.from(payload.data ?? []);
  if (data.length < NONCE_BYTES + TAG_BYTES) {
    throw new Error(`payload encrypted with key ${id}: ${data.length} bytes, expected at least 28`);
  }
  const decipher = createDecipheriv(ALGORITHM, key.bytes, data.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(id));
  decipher.setAuthTag(data.subarray(-TAG_BYTES));
  try {
    const clear = Buffer.concat([decipher.update(data.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    return proto.decode(clear);
  } catch {
    throw new Error(`payload encrypted with key ${id}: altered, its authentication tag does not fit`);
  }
}

function textOf(bytes: Uint8Array | null | undefined): string {
  return Buffer.from(bytes ?? []).toString('utf8');
}
