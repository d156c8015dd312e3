import type { Reach } from '../../offices/reach';
import type { Database } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { standingSql, unsettledStatuses } from '../duties/standing';

export interface MapFilter {
  year: number;
  /** Only this unit and what is below it. */
  under: readonly string[] | null;
  /** Part of a unit's name or code. */
  q?: string | undefined;
  /** Units with most overdue first, counted in `rounds`. */
  burning: boolean;
  /** Those of the shown rounds that are open. */
  rounds: readonly string[];
}

export interface MapUnit {
  id: string;
  name: string;
  kind: string;
  /** Overdue now, in the open rounds. */
  overdue: number;
}

export interface MapWindow {
  units: MapUnit[];
  total: number;
  /** How many units have something overdue, in the open rounds. */
  burning: number;
}

/** A window of the units that were there in a year, in the order of their codes or burning first. */
export async function mapUnits(
  db: Database,
  reach: Reach,
  filter: MapFilter,
  page: { from: number; limit: number },
  now: Date,
): Promise<MapWindow> {
  const where = conditions(reach, filter);
  const order = filter.burning ? Prisma.sql`coalesce(b.overdue, 0) DESC, u.code` : Prisma.sql`u.code`;
  const burning = await overdueByUnit(db, filter.rounds, now);
  // Handed back as arrays: of how many units there are the database then has no wrong idea.
  const from = Prisma.sql`FROM unit u LEFT JOIN unnest(
      ${burning.map(({ unitId }) => unitId)}::text[], ${burning.map(({ overdue }) => overdue)}::int[]
    ) AS b (unit_id, overdue) ON b.unit_id = u.id WHERE ${where}`;
  const [units, [counts]] = await Promise.all([
    db.$queryRaw<MapUnit[]>`
      SELECT u.id, u.name, u.kind, coalesce(b.overdue, 0) AS overdue
      ${from} ORDER BY ${order} OFFSET ${page.from} LIMIT ${page.limit}`,
    db.$queryRaw<{ total: number; burning: number }[]>`
      SELECT count(*)::int AS total, count(b.unit_id)::int AS burning ${from}`,
  ]);
  return { units, total: counts?.total ?? 0, burning: counts?.burning ?? 0 };
}

/** Of some rounds, the units that have something overdue now. */
async function overdueByUnit(
  db: Database,
  rounds: readonly string[],
  now: Date,
): Promise<{ unitId: string; overdue: number }[]> {
  return db.$queryRaw`
    SELECT d.unit_id AS "unitId", count(*)::int AS overdue FROM duty d
    WHERE d.round_id = ANY(${rounds}::text[]) AND d.late_after < ${now}
      AND d.status IN ${unsettledStatuses} AND ${standingSql(now)} = 'overdue'
    GROUP BY d.unit_id`;
}

function conditions({ officeId, units }: Reach, { year, under, q }: MapFilter): Prisma.Sql {
  const all = [
    Prisma.sql`u.office_id = ${officeId}`,
    Prisma.sql`(u.valid_from IS NULL OR u.valid_from <= ${`${year}-12-31`})`,
    Prisma.sql`(u.valid_until IS NULL OR u.valid_until >= ${`${year}-01-01`})`,
  ];
  if (units !== null) all.push(Prisma.sql`u.id = ANY(${units}::text[])`);
  if (under !== null) all.push(Prisma.sql`u.id = ANY(${under}::text[])`);
  if (q !== undefined && q !== '')
    all.push(Prisma.sql`(position(${q} IN u.name) > 0 OR position(${q} IN u.code) > 0)`);
  return Prisma.join(all, ' AND ');
}
