import type { Database } from '../../prisma/client';
import { appendEntry } from '../../prisma/log/append';
import type { Asking } from '../auth/actor';
import type { TrailKind } from './trail-schemas';

const HOUR_MS = 3_600_000;

/** What was looked at. */
export interface Read {
  kind: TrailKind;
  id: string;
  from: string | null;
  until: string | null;
}

/**
 * Writes into the log who reads the trail of what: one entry for each subject, session and hour of the clock, however
 * often they turn the page or move the date.
 */
export async function noteReading(
  db: Database,
  { officeId, personId, postId, tokenId, role }: Asking,
  { kind, id, from, until }: Read,
  now: Date,
): Promise<void> {
  const hour = new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS);
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`trail ${tokenId} ${id}`}, 0))`;
    const [noted] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM log_entry WHERE subject = ${id} AND kind = 'trail.read' AND at >= ${hour}
        AND body::jsonb #>> '{data,token}' = ${tokenId} LIMIT 1`;
    if (noted !== undefined) return;
    const data = { by: personId ?? null, post: postId, token: tokenId, role, of: kind, from, until };
    await appendEntry(tx, { officeId, at: now, kind: 'trail.read', subject: id, data });
  });
}
