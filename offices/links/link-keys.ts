import { hkdfSync } from 'node:crypto';
import type { EncryptionKey } from '../../runtime/codec/encryption-key';

/** Says what the derived key is for: no other use of the encryption key yields the same one. */
const INFO = 'duban link signature v1';
const KEY_BYTES = 32;

/** The keys that sign links of notices, one derived from each encryption key (RFC 5869): the first signs, all verify. */
export function linkKeys(encryption: readonly Pick<EncryptionKey, 'bytes'>[]): Buffer[] {
  return encryption.map(({ bytes }) => Buffer.from(hkdfSync('sha256', bytes, '', INFO, KEY_BYTES)));
}
