import type { SeatClass } from '../../domain/year/owed-cadences';
import { Prisma } from '../../prisma/generated/client';
import type { Database } from '../../prisma/client';
import type { Reach } from '../../offices/reach';

export interface ClassOfUnits extends SeatClass {
  units: number;
}

/** The open units within reach, each with its kind, its groups of today and the kinds of its posts. */
export function seatsSql(reach: Reach, today: string): Prisma.Sql {
  const { officeId, units } = reach;
  const own = units === null ? Prisma.empty : Prisma.sql`AND u.id = ANY(${units}::text[])`;
  // One look into an index a unit: linear, whatever the planner knows of tables that have just grown.
  return Prisma.sql`
    SELECT u.id, u.code, u.name, u.kind,
      ARRAY(SELECT p.kind FROM post p WHERE p.unit_id = u.id AND p.closed_at IS NULL ORDER BY p.kind) AS posts,
      ARRAY(SELECT DISTINCT g.name FROM unit_group g
            WHERE g.unit_id = u.id AND coalesce(g.valid_from, ${today}) <= ${today}
              AND coalesce(g.valid_until, ${today}) >= ${today} ORDER BY g.name) AS groups
    FROM unit u
    WHERE u.office_id = ${officeId} AND u.closed_at IS NULL ${own}`;
}

/** The classes of an office's units: a few rows, however many thousand units there are. */
export async function classesOfUnits(db: Database, reach: Reach, today: string): Promise<ClassOfUnits[]> {
  return db.$queryRaw<ClassOfUnits[]>`
    SELECT kind, groups, posts, count(*)::int AS units FROM (${seatsSql(reach, today)}) AS seats
    GROUP BY kind, groups, posts ORDER BY kind, groups, posts`;
}

/** The seats of some units, in no order. */
export async function seatsOfUnits(
  db: Database,
  reach: Reach,
  unitIds: string[],
  today: string,
): Promise<(SeatClass & { id: string })[]> {
  return db.$queryRaw<(SeatClass & { id: string })[]>`
    SELECT id, kind, groups, posts FROM (${seatsSql(reach, today)}) AS seats
    WHERE id = ANY(${unitIds}::text[])`;
}
