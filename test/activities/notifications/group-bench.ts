import type { GroupSend } from '../../../activities/notifications/groups/group-channel';
import { openGroupSender } from '../../../activities/notifications/groups/group-sender';
import type { ChannelSettings } from '../../../domain/notices/groups/channel-settings';
import type { GroupDeps } from '../../../offices/channels/group-sender';
import { newEncryptionKeyText, parseEncryptionKeys } from '../../../runtime/codec/encryption-key';

export const NOW = new Date('2026-11-23T09:00:00+08:00');

export const MESSAGE: GroupSend = {
  id: 'm1',
  kind: 'counts',
  text: '周例会（第 48 周）：31 家待报，已报 27；最早周三 18:00 到期。\n办理和查看：https://duban.example.invalid/',
  link: 'https://duban.example.invalid/',
  counts: [
    {
      cadence: 'weekly-meeting',
      period: '2026-W48',
      outstanding: 31,
      reported: 27,
      earliestDueAt: '2026-11-25T18:00:00+08:00',
    },
  ],
};

/** Settings of a group on this machine. */
export function settingsOf(url: string, secret: string | null = null): ChannelSettings {
  return { url, secret, privateNetwork: false, locale: 'zh' };
}

/** A sender that may reach this machine over http://, at a time that the test moves. */
export function senderAt(clock: { at: Date }, options: { timeoutMs?: number } = {}): GroupDeps {
  return openGroupSender({
    clock: { now: () => Promise.resolve(clock.at) },
    keys: parseEncryptionKeys(newEncryptionKeyText()),
    plainLoopback: true,
    ...options,
  });
}
