import type { Tx } from '../../prisma/client';

/** A unit and all below it in the tree. */
export async function unitsUnder(tx: Tx, officeId: string, unitId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE under (id, depth) AS (
      SELECT id, 0 FROM unit WHERE id = ${unitId} AND office_id = ${officeId}
      UNION ALL
      SELECT u.id, depth + 1 FROM unit u JOIN under ON u.parent_id = under.id WHERE depth < 20)
    SELECT DISTINCT id FROM under`;
  return rows.map(({ id }) => id);
}
