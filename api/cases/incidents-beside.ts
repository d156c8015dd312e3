import type { Database } from '../../prisma/client';

/** What stands in the database beside an incident's facts. */
export interface IncidentBeside {
  recordedAt: Date;
  /** Why it is no ground any more; null while it is one. */
  withdrawnCause: string | null;
  /** In whose name it was entered, and who held that post then; null for what the engine found. */
  byPostId: string | null;
  byPersonId: string | null;
  duty: { openedAt: Date; status: string; outcome: string | null } | null;
}

interface Row extends Omit<IncidentBeside, 'duty'> {
  id: string;
  openedAt: Date | null;
  status: string | null;
  outcome: string | null;
}

/** Of these incidents, by id. */
export async function incidentsBeside(db: Database, ids: string[]): Promise<Map<string, IncidentBeside>> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT i.id, i.recorded_at AS "recordedAt", i.by_post_id AS "byPostId",
           CASE WHEN i.withdrawn_at IS NULL THEN NULL ELSE COALESCE(i.withdrawn_cause, 'entered-in-error') END
             AS "withdrawnCause",
           (SELECT h.person_id FROM post_holding h WHERE h.post_id = i.by_post_id AND h.held_from <= i.recorded_at
              AND (h.held_until IS NULL OR h.held_until > i.recorded_at) ORDER BY h.held_from DESC LIMIT 1)
             AS "byPersonId",
           d.opened_at AS "openedAt", d.status,
           (SELECT t.body FROM duty_fact f JOIN text_body t ON t.id = f.text_id
            WHERE f.duty_id = d.id AND f.kind = 'outcome' ORDER BY f.at DESC LIMIT 1) AS outcome
    FROM incident i LEFT JOIN duty d ON d.id = i.duty_id
    WHERE i.id = ANY(${ids})`;
  return new Map(
    rows.map(({ id, openedAt, status, outcome, ...row }) => [
      id,
      { ...row, duty: openedAt === null || status === null ? null : { openedAt, status, outcome } },
    ]),
  );
}
