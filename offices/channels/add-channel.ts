import {
  settingsFaults,
  type ChannelSettings,
  type GroupKind,
  type SettingsFault,
} from '../../domain/notices/groups/channel-settings';
import type { Tx } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { appendEntry } from '../../prisma/log/append';
import { literalAddress, reachOf } from '../../runtime/net/private-address';
import type { GroupDeps } from './group-sender';
import { sealSettings } from './settings';

export interface NewChannel {
  officeId: string;
  kind: GroupKind;
  title: string;
  settings: ChannelSettings;
  /** In whose name; null where the actor has no post. */
  byPostId: string | null;
}

/** All that is wrong with a channel's settings, the place of its address included where it is spelt out. */
export function channelFaults(
  { plainLoopback }: Pick<GroupDeps, 'plainLoopback'>,
  { kind, settings }: Pick<NewChannel, 'kind' | 'settings'>,
): SettingsFault[] {
  return [...settingsFaults(kind, settings, { plainLoopback }), ...placeFaults(settings, plainLoopback)];
}

/** A name may lead anywhere, and elsewhere tomorrow: that is checked when something is sent. */
function placeFaults({ url, privateNetwork }: ChannelSettings, plainLoopback: boolean): SettingsFault[] {
  const literal = URL.canParse(url) ? literalAddress(new URL(url).hostname) : null;
  if (literal === null || plainLoopback) return [];
  const reach = reachOf(literal);
  if (reach === 'public' || (reach === 'private' && privateNetwork)) return [];
  return [{ path: 'url', message: 'expected an address outside of private networks and of this machine' }];
}

/** Adds a group channel. Its settings are sealed; the log knows its kind and nothing of them. */
export async function addChannel(
  tx: Tx,
  { keys }: Pick<GroupDeps, 'keys'>,
  { officeId, kind, title, settings, byPostId }: NewChannel,
  now: Date,
): Promise<{ channelId: string }> {
  const id = newId();
  const sealed = await sealSettings(keys, settings);
  await tx.groupChannel.create({
    data: { id, officeId, kind, title, settings: sealed, addedAt: now, addedById: byPostId },
  });
  await appendEntry(tx, {
    officeId,
    at: now,
    kind: 'channel.added',
    subject: id,
    data: { kind, privateNetwork: settings.privateNetwork, by: byPostId },
  });
  return { channelId: id };
}
