import { isoInZone } from '../../../domain/calendar/civil-time';
import type { GroupCount } from '../../../domain/notices/groups/group-message';
import type { Database } from '../../../prisma/client';

/** How the open rounds of an office stand, in numbers; those of a paused cadence say nothing. */
export async function groupCounts(db: Database, officeId: string, zone: string): Promise<GroupCount[]> {
  const rows = await db.$queryRaw<(Omit<GroupCount, 'earliestDueAt'> & { earliestDueAt: Date | null })[]>`
    SELECT r.cadence, r.period,
           (count(*) FILTER (WHERE d.status IN ('open', 'returned')))::int AS outstanding,
           (count(*) FILTER (WHERE d.status IN ('reported', 'verified')))::int AS reported,
           min(d.due_at) FILTER (WHERE d.status IN ('open', 'returned')) AS "earliestDueAt"
    FROM round r JOIN duty d ON d.round_id = r.id
    WHERE r.office_id = ${officeId} AND r.state = 'open' AND NOT EXISTS (
      SELECT 1 FROM pause p WHERE p.office_id = r.office_id AND p.paused_until IS NULL
        AND (p.cadence IS NULL OR p.cadence = r.cadence))
    GROUP BY r.id, r.cadence, r.period
    HAVING count(*) FILTER (WHERE d.status NOT IN ('excused', 'closed')) > 0
    ORDER BY r.cadence, r.period`;
  return rows.map(({ earliestDueAt: due, ...row }) => ({
    ...row,
    earliestDueAt: due === null ? null : isoInZone(due, zone),
  }));
}
