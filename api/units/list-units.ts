import { groupsOn, isValidOn } from '../../domain/people/unit-validity';
import type { CivilDate } from '../../domain/calendar/working-calendar';
import type { Reach } from '../../offices/reach';
import type { Database } from '../../prisma/client';
import { Prisma } from '../../prisma/generated/client';
import { seatsOf, type Seat } from './seats';

export interface UnitFilter {
  /** Only units right below this one; `none`: only those without a superior. */
  parent?: string | undefined;
  kind?: string | undefined;
  group?: string | undefined;
  /** Part of a unit's name or code. */
  q?: string | undefined;
}

export interface UnitRow {
  id: string;
  code: string;
  name: string;
  kind: string;
  parentId: string | null;
  /** Units right below it that are there on the day. */
  children: number;
  groups: string[];
  validFrom: string | null;
  validUntil: string | null;
  /** Whether it is there on the day that was asked for. */
  valid: boolean;
  holders: Seat[];
}

export interface UnitPage {
  items: UnitRow[];
  next: string | null;
  total: number;
}

type Row = Omit<UnitRow, 'children' | 'groups' | 'valid' | 'holders'> & { closed: boolean };

/** Units in the order of their codes, page by page, as they are on a civil date; `now` decides who holds the posts. */
export async function listUnits(
  db: Database,
  reach: Reach,
  filter: UnitFilter,
  page: { after: string | undefined; limit: number },
  { now, on }: { now: Date; on: CivilDate },
): Promise<UnitPage> {
  const where = conditions(reach, filter, on);
  const after = page.after === undefined ? Prisma.empty : Prisma.sql`AND u.code > ${page.after}`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT u.id, u.code, u.name, u.kind, u.parent_id AS "parentId", u.valid_from AS "validFrom",
           u.valid_until AS "validUntil", u.closed_at IS NOT NULL AS closed
    FROM unit u WHERE ${where} ${after} ORDER BY u.code LIMIT ${page.limit + 1}`;
  const [count] = await db.$queryRaw<
    { total: number }[]
  >`SELECT count(*)::int AS total FROM unit u WHERE ${where}`;
  const shown = rows.slice(0, page.limit);
  const ids = shown.map(({ id }) => id);
  const memberships = await db.unitGroup.findMany({ where: { unitId: { in: ids } } });
  const seats = await seatsOf(db, ids, now);
  const children = await childrenOf(db, reach.officeId, ids, on);
  return {
    items: shown.map(({ closed, ...row }) => ({
      ...row,
      children: children.get(row.id) ?? 0,
      groups: groupsOn(
        memberships.filter(({ unitId }) => unitId === row.id),
        on,
      ),
      valid: !closed && isValidOn({ from: row.validFrom, until: row.validUntil }, on),
      holders: seats.get(row.id) ?? [],
    })),
    next: rows.length > page.limit ? (shown.at(-1)?.code ?? null) : null,
    total: count?.total ?? 0,
  };
}

function conditions(
  { officeId, units }: Reach,
  { parent, kind, group, q }: UnitFilter,
  on: CivilDate,
): Prisma.Sql {
  const all: Prisma.Sql[] = [Prisma.sql`u.office_id = ${officeId}`];
  if (units !== null) all.push(Prisma.sql`u.id = ANY(${units}::text[])`);
  if (parent === 'none') all.push(Prisma.sql`u.parent_id IS NULL`);
  else if (parent !== undefined) all.push(Prisma.sql`u.parent_id = ${parent}`);
  if (kind !== undefined) all.push(Prisma.sql`u.kind = ${kind}`);
  if (group !== undefined)
    all.push(
      Prisma.sql`EXISTS (SELECT 1 FROM unit_group g WHERE g.unit_id = u.id AND g.name = ${group} AND ${dayWithin('g', on)})`,
    );
  if (q !== undefined && q !== '')
    all.push(Prisma.sql`(position(${q} IN u.name) > 0 OR position(${q} IN u.code) > 0)`);
  return Prisma.join(all, ' AND ');
}

/** How many units are right below each of some, on a day: those that have any. */
async function childrenOf(
  db: Database,
  officeId: string,
  ids: string[],
  on: CivilDate,
): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ id: string; children: number }[]>`
    SELECT c.parent_id AS id, count(*)::int AS children FROM unit c
    WHERE c.office_id = ${officeId} AND c.parent_id = ANY(${ids}) AND c.closed_at IS NULL AND ${dayWithin('c', on)}
    GROUP BY c.parent_id`;
  return new Map(rows.map(({ id, children }) => [id, children]));
}

/** `isValidOn` of the domain, in SQL. */
function dayWithin(alias: 'c' | 'g', on: CivilDate): Prisma.Sql {
  const row = Prisma.raw(alias);
  return Prisma.sql`(${row}.valid_from IS NULL OR ${row}.valid_from <= ${on})
    AND (${row}.valid_until IS NULL OR ${row}.valid_until >= ${on})`;
}
