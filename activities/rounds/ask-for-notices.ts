import type { CheckpointDecision } from '../../domain/round/checkpoint-decision';
import type { Tx } from '../../prisma/client';
import { dutyAt, type DutiesByOrdinal } from './observed-duties';

/** Asks once for each post, kind and cause, however often it is tried. Returns how many are asked for. */
export async function askForNotices(
  tx: Tx,
  officeId: string,
  notices: CheckpointDecision['notices'],
  duties: DutiesByOrdinal,
  cause: string,
  now: Date,
): Promise<number> {
  if (notices.length === 0) return 0;
  const asked = notices.map(({ ordinal, kind }) => ({ ...dutyAt(duties, ordinal), kind }));
  await tx.$executeRaw`
    INSERT INTO notice_request (id, office_id, post_id, duty_id, kind, cause, not_before, requested_at)
    SELECT md5(post || kind || ${cause}::text), ${officeId}, post, duty, kind, ${cause}, ${now}, ${now}
    FROM unnest(${asked.map((a) => a.postId)}::text[], ${asked.map((a) => a.id)}::text[],
                ${asked.map((a) => a.kind)}::text[]) AS asked (post, duty, kind)
    ON CONFLICT DO NOTHING`;
  return asked.length;
}
