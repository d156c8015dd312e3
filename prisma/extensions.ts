import type { Tx } from './client';
import { Prisma } from './generated/client';

/** The facts that say whether a question for more time is open: the last of them decides. */
export const extensionFacts = Prisma.sql`('extension-asked', 'extended', 'extension-declined', 'returned')`;

/** Of the duties `d` those for which more time was asked for and nobody has decided, in SQL. */
export const extensionAskedSql = Prisma.sql`(
  SELECT f.kind = 'extension-asked' FROM duty_fact f
  WHERE f.duty_id = d.id AND f.kind IN ${extensionFacts}
  ORDER BY f.at DESC, f.id DESC LIMIT 1) IS TRUE`;

/** Whether more time was asked for a duty, and nobody has decided. */
export async function extensionAsked(tx: Tx, dutyId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ asked: boolean }[]>`
    SELECT ${extensionAskedSql} AS asked FROM duty d WHERE d.id = ${dutyId}`;
  return row?.asked ?? false;
}
