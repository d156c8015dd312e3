import type { ChannelSettings } from '../../domain/notices/groups/channel-settings';
import { openText, sealText } from '../../runtime/codec/sealed-text';
import type { EncryptionKey } from '../../runtime/codec/encryption-key';
import type { OpenChannel } from './group-sender';

/** Settings as they lie in the database. */
export function sealSettings(keys: readonly EncryptionKey[], settings: ChannelSettings): Promise<string> {
  return sealText(keys, JSON.stringify(settings));
}

/** A stored channel with its settings opened. Throws where none of the keys sealed them. */
export async function openSettings(
  keys: readonly EncryptionKey[],
  { id, kind, settings }: { id: string; kind: string; settings: string },
): Promise<OpenChannel> {
  return { id, kind, settings: JSON.parse(await openText(keys, settings)) as ChannelSettings };
}
