import type { Tx } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';

/** What an incident's grounds are judged by, as the database has it. */
export interface IncidentRow {
  id: string;
  kind: string;
  officeId: string;
  unitId: string;
  personId: string | null;
  postId: string | null;
  caseId: string | null;
  recordedAt: Date;
  happenedAt: Date | null;
  consideredAt: Date | null;
  withdrawnAt: Date | null;
  withdrawnCause: string | null;
  requestKey: string | null;
  dutyId: string | null;
  /** The rest is of its duty; null where it has none. */
  status: string | null;
  verdict: string | null;
  dutyPostId: string | null;
  postKind: string | null;
  openedAt: Date | null;
  dueAt: Date | null;
  lateAfter: Date | null;
  closesAt: Date | null;
}

/** More than any subject has in the years that a ladder looks back. */
const AT_MOST = 500;

/** Incidents that are still grounds, of these units and the people in them, with what they are judged by, oldest first. */
export async function incidentRows(
  tx: Tx,
  officeId: string,
  unitIds: readonly string[],
): Promise<IncidentRow[]> {
  return select(
    tx,
    Prisma.sql`i.office_id = ${officeId} AND i.withdrawn_at IS NULL AND i.unit_id = ANY(${[...unitIds]})`,
    AT_MOST * Math.max(1, unitIds.length),
  );
}

/** The same of these incidents, withdrawn ones too. */
export async function incidentRowsById(tx: Tx, ids: readonly string[]): Promise<IncidentRow[]> {
  return select(tx, Prisma.sql`i.id = ANY(${[...ids]})`, ids.length);
}

async function select(tx: Tx, where: Prisma.Sql, limit: number): Promise<IncidentRow[]> {
  const rows = await tx.$queryRaw<IncidentRow[]>`
    SELECT i.id, i.kind, i.office_id AS "officeId", i.unit_id AS "unitId", i.person_id AS "personId",
           i.post_id AS "postId", i.case_id AS "caseId", i.recorded_at AS "recordedAt",
           i.happened_at AS "happenedAt", i.considered_at AS "consideredAt", i.withdrawn_at AS "withdrawnAt",
           i.withdrawn_cause AS "withdrawnCause", i.request_key AS "requestKey", i.duty_id AS "dutyId",
           d.status, d.verdict, d.post_id AS "dutyPostId", p.kind AS "postKind", d.opened_at AS "openedAt",
           d.due_at AS "dueAt", d.late_after AS "lateAfter", d.closes_at AS "closesAt"
    FROM incident i
    LEFT JOIN duty d ON d.id = i.duty_id
    LEFT JOIN post p ON p.id = COALESCE(d.post_id, i.post_id)
    WHERE ${where} ORDER BY i.recorded_at DESC, i.id DESC LIMIT ${limit}`;
  return rows.reverse();
}
