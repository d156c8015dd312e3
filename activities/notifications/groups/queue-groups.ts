import type { Database } from '../../../prisma/client';
import { newId } from '../../../prisma/ids';

interface Wave {
  officeId: string;
  slot: string;
}

/**
 * One delivery for each open channel that has something new to hear: a round opened or fell due since it was last told,
 * or since it was added. At most one a channel and slot, however often it is asked. What was not told for good is told
 * with the next.
 */
export async function queueGroups(db: Database, { officeId, slot }: Wave, now: Date): Promise<void> {
  const channels = await db.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM group_channel c
    LEFT JOIN LATERAL (
      SELECT max(g.created_at) AS at FROM group_delivery g
      WHERE g.channel_id = c.id AND g.state IN ('queued', 'sending', 'accepted', 'unknown')) told ON true
    WHERE c.office_id = ${officeId} AND c.closed_at IS NULL AND EXISTS (
      SELECT 1 FROM round r
      WHERE r.office_id = c.office_id AND r.state = 'open'
        AND ((r.opened_at > COALESCE(told.at, c.added_at) AND r.opened_at <= ${now})
          OR (r.due_at > COALESCE(told.at, c.added_at) AND r.due_at <= ${now}))
        AND NOT EXISTS (
          SELECT 1 FROM pause p WHERE p.office_id = r.office_id AND p.paused_until IS NULL
            AND (p.cadence IS NULL OR p.cadence = r.cadence)))`;
  if (channels.length === 0) return;
  await db.groupDelivery.createMany({
    data: channels.map(({ id: channelId }) => ({
      ...{ id: newId(), officeId, channelId, slot, state: 'queued', told: [], createdAt: now },
    })),
    skipDuplicates: true,
  });
}
