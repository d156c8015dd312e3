import type { Database } from '../../prisma/client';

/** A round's shard or a case with a run that is over, or may be, and is not kept yet. */
export interface DueHistory {
  kind: 'shard' | 'case';
  id: string;
  officeId: string;
  policyVersionId: string;
  /** Since when it is over. */
  since: Date;
  /** A case that is still open: earlier runs of it may be over. */
  open: boolean;
  /** Of a shard. */
  roster: string | null;
}

/** An open case goes on in a new run now and then: the run before is over, and Temporal forgets it. */
const OPEN_FOR = '30 days';

/**
 * What is to be kept by now, the longest over first: shards without a look to come and closed cases of which nothing
 * was kept since, and cases that have been open for a month, once a month.
 */
export async function dueHistories(db: Database, now: Date): Promise<DueHistory[]> {
  return db.$queryRaw<DueHistory[]>`
    SELECT * FROM (
      SELECT 'shard' AS kind, s.id, s.office_id AS "officeId", r.policy_version_id AS "policyVersionId",
             s.last_checkpoint_at AS since, false AS open, s.roster_digest AS roster
      FROM shard s JOIN round r ON r.id = s.round_id
      WHERE s.next_checkpoint_at IS NULL AND s.last_checkpoint_at IS NOT NULL
      UNION ALL
      SELECT 'case', id, office_id, policy_version_id,
             coalesce(closed_at, greatest(opened_at + ${OPEN_FOR}::interval, ${now}::timestamptz - ${OPEN_FOR}::interval)),
             closed_at IS NULL, NULL
      FROM case_file) AS over
    WHERE since <= ${now}::timestamptz
      AND NOT EXISTS (SELECT 1 FROM kept_history k WHERE k.subject = over.id AND k.kept_at >= over.since)
    ORDER BY since, id`;
}
