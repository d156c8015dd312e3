import { testMessage } from '../../domain/notices/groups/group-message';
import type { Database } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { appendEntry } from '../../prisma/log/append';
import { Refusal } from '../refusal';
import type { GroupDeps, SendResult } from './group-sender';
import { officeChannel } from './office-channel';
import { openSettings } from './settings';

interface ChannelTest {
  officeId: string;
  channelId: string;
  byPostId: string | null;
  /** Where the message leads: the engine's own address. */
  link: string;
}

/** Sends one message without a number or a name, now, because somebody pressed the button. Throws Refusal. */
export async function testChannel(
  db: Database,
  groups: GroupDeps,
  { officeId, channelId, byPostId, link }: ChannelTest,
  now: Date,
): Promise<Pick<SendResult, 'state' | 'answer'>> {
  const channel = await officeChannel(db, officeId, channelId);
  const reached = await openSettings(groups.keys, channel).catch(() => null);
  if (reached === null) {
    throw new Refusal(
      'conflict',
      'channel-sealed',
      `channel ${channelId}: none of the engine's keys opens its settings; close it and add it again`,
    );
  }
  const message = testMessage({ locale: reached.settings.locale, link });
  const { state, answer } = await groups.send(reached, { ...message, id: newId() });
  const data = { state, by: byPostId };
  await appendEntry(db, { officeId, at: now, kind: 'channel.tested', subject: channelId, data });
  return { state, answer };
}
