import type { Tx } from '../../prisma/client';
import type { GroupChannel } from '../../prisma/generated/client';
import { Refusal } from '../refusal';

/** An open channel of an office. Throws Refusal where there is none with this id. */
export async function officeChannel(tx: Tx, officeId: string, channelId: string): Promise<GroupChannel> {
  const channel = await tx.groupChannel.findFirst({ where: { id: channelId, officeId, closedAt: null } });
  if (channel !== null) return channel;
  throw new Refusal(
    'unknown',
    'channel-unknown',
    `channel ${channelId}: there is no open one with this id in your office`,
  );
}
