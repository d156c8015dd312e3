import type { Leader, RosterSummary } from '../../domain/burden/roster-summary';
import type { CivilDate } from '../../domain/calendar/working-calendar';
import type { UnitKind } from '../../domain/policy/schema';
import type { Tx } from '../../prisma/client';

interface UnitRow {
  id: string;
  kind: UnitKind;
  level: number;
  groups: string[];
}

/**
 * An office's roster as far as burden needs it: units of one kind, level and groups are one line, and of people who
 * hold the same posts in the same lines one stands for all. null where there is no unit yet.
 */
export async function rosterSummary(
  tx: Tx,
  officeId: string,
  onDate: CivilDate,
): Promise<RosterSummary | null> {
  const units = await unitsOn(tx, officeId, onDate);
  if (units.length === 0) return null;
  const counts = new Map<string, { unit: UnitRow; count: number }>();
  for (const unit of units) {
    const line = counts.get(lineOf(unit)) ?? { unit, count: 0 };
    counts.set(lineOf(unit), { ...line, count: line.count + 1 });
  }
  const lines = [...counts].map(([name, { unit, count }]) => {
    const { kind, level, groups } = unit;
    return { name, kind, level, groups, count };
  });
  return { units: lines, leaders: await leaders(tx, officeId, units) };
}

function lineOf({ kind, level, groups }: UnitRow): string {
  return [kind, level, ...groups].join('/');
}

/** Depth in the unit tree: 0 for a unit without a superior. */
async function unitsOn(tx: Tx, officeId: string, onDate: CivilDate): Promise<UnitRow[]> {
  return tx.$queryRaw<UnitRow[]>`
    WITH RECURSIVE tree AS (
      SELECT id, kind, 0 AS level FROM unit
      WHERE office_id = ${officeId} AND parent_id IS NULL AND closed_at IS NULL
      UNION ALL
      SELECT u.id, u.kind, tree.level + 1 FROM unit u JOIN tree ON u.parent_id = tree.id WHERE u.closed_at IS NULL)
    SELECT tree.id, tree.kind, tree.level,
      ARRAY(SELECT DISTINCT g.name FROM unit_group g
            WHERE g.unit_id = tree.id AND coalesce(g.valid_from, ${onDate}) <= ${onDate}
              AND coalesce(g.valid_until, ${onDate}) >= ${onDate} ORDER BY g.name) AS groups
    FROM tree ORDER BY tree.level, tree.kind, tree.id`;
}

async function leaders(tx: Tx, officeId: string, units: readonly UnitRow[]): Promise<Leader[]> {
  const lines = new Map(units.map((unit) => [unit.id, lineOf(unit)]));
  const held = await tx.$queryRaw<{ person: string; unit: string; post: string }[]>`
    SELECT h.person_id AS person, p.unit_id AS unit, p.kind AS post
    FROM post_holding h JOIN post p ON p.id = h.post_id
    WHERE p.office_id = ${officeId} AND p.closed_at IS NULL AND h.held_until IS NULL
    ORDER BY h.person_id, p.kind, p.unit_id`;
  const byPerson = new Map<string, { line: string; post: string }[]>();
  for (const { person, unit, post } of held) {
    const line = lines.get(unit);
    if (line !== undefined) byPerson.set(person, [...(byPerson.get(person) ?? []), { line, post }]);
  }
  const distinct = new Map<string, Leader>();
  for (const [person, holds] of byPerson) {
    const key = holds
      .map(({ line, post }) => `${line} ${post}`)
      .sort()
      .join(', ');
    if (!distinct.has(key)) distinct.set(key, { person, holds });
  }
  return [...distinct.values()];
}
