import { nextChannel, NO_WISH, personChannels, type ChannelWish } from '../../domain/notices/channels';
import type { Tx } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { appendEntry } from '../../prisma/log/append';

/** What the in-app channel answers: nothing is sent, the notice lies where the person looks. */
export const IN_APP_ANSWER = 'on their own page';

interface Missed {
  deliveryId: string;
  officeId: string;
  personId: string;
}

/**
 * Where one channel did not reach somebody, takes the next of those that they named themselves. In-app takes it at
 * once. Answers the channel; null where there is none, and the person counts as not reached.
 */
export async function fallBack(
  tx: Tx,
  { deliveryId, officeId, personId }: Missed,
  now: Date,
): Promise<string | null> {
  const channel = await channelLeft(tx, deliveryId, personId);
  if (channel === null) return null;
  if (channel !== 'in-app') {
    await tx.delivery.update({ where: { id: deliveryId }, data: { channel, state: 'queued' } });
    return channel;
  }
  const { attempts } = await tx.delivery.update({
    where: { id: deliveryId },
    data: { channel, state: 'accepted', sentAt: now, attempts: { increment: 1 } },
  });
  await tx.deliveryAttempt.create({
    data: {
      ...{ id: newId(), deliveryId, attempt: attempts, channel, claimant: channel },
      ...{ state: 'accepted', claimedAt: now, endedAt: now, answer: IN_APP_ANSWER },
    },
  });
  const data = { person: personId, attempt: attempts, channel };
  await appendEntry(tx, { officeId, at: now, kind: 'delivery.accepted', subject: deliveryId, data });
  return channel;
}

/** What nobody asked for reaches nobody: only the person's own channels count here. */
async function channelLeft(tx: Tx, deliveryId: string, personId: string): Promise<string | null> {
  const wish = await tx.noticeWish.findUnique({ where: { personId } });
  const own = wish === null ? NO_WISH : { channels: personChannelsOf(wish.channels) };
  const tried = await tx.deliveryAttempt.findMany({ where: { deliveryId }, select: { channel: true } });
  // A channel that was given up before its first try counts as tried: else it would be given up for ever.
  const { channel } = await tx.delivery.findUniqueOrThrow({ where: { id: deliveryId } });
  const next = nextChannel(own, [channel, ...tried.map((one) => one.channel)]);
  return next !== null && own.channels.includes(next) ? next : null;
}

function personChannelsOf(names: readonly string[]): ChannelWish['channels'] {
  return personChannels
    .filter((one) => names.includes(one))
    .sort((a, b) => names.indexOf(a) - names.indexOf(b));
}
