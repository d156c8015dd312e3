import type { Tx } from '../../prisma/client';
import { appendEntry } from '../../prisma/log/append';
import { officeChannel } from './office-channel';

/** Closes a channel: its group is told nothing more, and its keys are forgotten. Throws Refusal for none that is open. */
export async function closeChannel(
  tx: Tx,
  { officeId, channelId, byPostId }: { officeId: string; channelId: string; byPostId: string | null },
  now: Date,
): Promise<{ channelId: string; closedAt: string }> {
  const channel = await officeChannel(tx, officeId, channelId);
  await tx.groupChannel.update({ where: { id: channel.id }, data: { closedAt: now, settings: '' } });
  await appendEntry(tx, {
    officeId,
    at: now,
    kind: 'channel.closed',
    subject: channelId,
    data: { by: byPostId },
  });
  return { channelId, closedAt: now.toISOString() };
}
