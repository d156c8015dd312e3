import type { GroupCount } from '../../../domain/notices/groups/group-message';
import type { GroupDeps, SendResult } from '../../../offices/channels/group-sender';
import type { Database } from '../../../prisma/client';
import type { GroupChannel, GroupDelivery } from '../../../prisma/generated/client';
import type { InputJsonValue } from '../../../prisma/generated/internal/prismaNamespace';
import { appendEntries, appendEntry } from '../../../prisma/log/append';

/** A delivery to a group that this claimant alone may try now, with where it goes. */
export interface GroupClaim {
  delivery: GroupDelivery;
  channel: GroupChannel;
}

/** Tries of one message to a group: after half an hour its numbers are old, and the next wave brings new ones. */
const MAX_ATTEMPTS = 8;

type End = 'accepted' | 'refused' | 'unknown' | 'failed' | 'dropped';

/** Claims what of a wave is queued for groups. Committed before anything is sent. */
export async function claimGroups(
  db: Database,
  { officeId, slot }: { officeId: string; slot: string },
  claimant: string,
): Promise<GroupClaim[]> {
  const claimed = await db.groupDelivery.updateManyAndReturn({
    where: { officeId, slot, state: 'queued' },
    data: { state: 'sending', claimant, attempts: { increment: 1 } },
  });
  const channels = await db.groupChannel.findMany({
    where: { id: { in: claimed.map(({ channelId }) => channelId) } },
  });
  return claimed.flatMap((delivery) => {
    const channel = channels.find(({ id }) => id === delivery.channelId);
    return channel === undefined ? [] : { delivery, channel };
  });
}

/**
 * Sends that an earlier claimant had under way when it was lost. Where the other side knows a repeat by its id they are
 * tried again; else they stay unknown, for a group is better told once too little than twice.
 */
export async function releaseLostGroups(
  db: Database,
  groups: Pick<GroupDeps, 'knowsRepeats'>,
  { officeId, slot }: { officeId: string; slot: string },
  claimant: string,
  now: Date,
): Promise<void> {
  const lost = await db.groupDelivery.findMany({
    where: { officeId, slot, state: 'sending', NOT: { claimant } },
  });
  for (const delivery of lost) {
    const channel = await db.groupChannel.findUniqueOrThrow({ where: { id: delivery.channelId } });
    const answer = 'the engine ended while it was under way';
    const repeat = groups.knowsRepeats(channel.kind);
    await settleGroup(db, delivery, { state: 'unknown', answer, repeat, waitMs: null }, [], now);
  }
}

/** Ends what of a wave is still queued. Its news is told with the next wave in which something opens or falls due. */
export async function giveUpGroups(
  db: Database,
  { officeId, slot }: { officeId: string; slot: string },
  answer: string,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const ended = await tx.groupDelivery.updateManyAndReturn({
      where: { officeId, slot, state: 'queued' },
      data: { state: 'failed', answer },
    });
    const entries = ended.map(({ id, channelId: channel, attempts: attempt }) => ({
      ...{ officeId, at: now, kind: 'group.given-up', subject: id },
      data: { channel, slot, attempt },
    }));
    await appendEntries(tx, entries);
  });
}

/** Writes how a try ended, with its log entry. A try that has lost its claim meanwhile changes nothing. */
export async function settleGroup(
  db: Database,
  { id, officeId, channelId, slot, attempts, claimant }: GroupDelivery,
  result: SendResult | { state: 'dropped'; answer: string },
  told: readonly GroupCount[],
  now: Date,
): Promise<void> {
  const state = stateAfter(result, attempts);
  await db.$transaction(async (tx) => {
    const { count } = await tx.groupDelivery.updateMany({
      where: { id, state: 'sending', claimant },
      data: {
        ...{ state, answer: result.answer },
        ...(state === 'accepted' ? { sentAt: now, told: told as unknown as InputJsonValue } : {}),
      },
    });
    if (count === 0) return;
    const data = { channel: channelId, slot, attempt: attempts, became: state };
    await appendEntry(tx, { officeId, at: now, kind: `group.${result.state}`, subject: id, data });
  });
}

function stateAfter(result: SendResult | { state: 'dropped' }, attempts: number): End | 'queued' {
  if (result.state === 'accepted' || result.state === 'dropped') return result.state;
  if (result.repeat && attempts < MAX_ATTEMPTS) return 'queued';
  if (result.state === 'unknown') return 'unknown';
  return result.state === 'permanent' ? 'refused' : 'failed';
}
