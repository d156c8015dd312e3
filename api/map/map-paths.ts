import type { Database } from '../../prisma/client';

/** The names of a unit's superiors, from the top, for each of some units that have any. */
export async function mapPaths(db: Database, units: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db.$queryRaw<{ id: string; names: string[] }[]>`
    WITH RECURSIVE above (id, parent_id, name, depth) AS (
      SELECT u.id, p.parent_id, p.name, 1 FROM unit u JOIN unit p ON p.id = u.parent_id
      WHERE u.id = ANY(${units}::text[])
      UNION ALL
      SELECT a.id, p.parent_id, p.name, a.depth + 1 FROM above a JOIN unit p ON p.id = a.parent_id
      WHERE a.depth < 20)
    SELECT id, array_agg(name ORDER BY depth DESC) AS names FROM above GROUP BY id`;
  return new Map(rows.map(({ id, names }) => [id, names]));
}
