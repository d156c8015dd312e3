import type { Reach } from '../../offices/reach';
import type { Database } from '../../prisma/client';
import { standings, standingSql, type Standing } from '../duties/standing';

/** How many duties stand how. */
export type Counts = Record<Standing, number>;

/** The counts of each of some rounds, as far as the reach goes. */
export async function countsByRound(
  db: Database,
  { units }: Reach,
  rounds: readonly string[],
  now: Date,
): Promise<Map<string, Counts>> {
  const rows = await db.$queryRaw<{ roundId: string; standing: Standing; count: number }[]>`
    SELECT round_id AS "roundId", standing, count(*)::int AS count
    FROM (SELECT d.round_id, ${standingSql(now)} AS standing FROM duty d
          WHERE d.round_id = ANY(${rounds}::text[])
            AND (${units}::text[] IS NULL OR d.unit_id = ANY(${units}::text[]))) AS duties
    GROUP BY round_id, standing`;
  const byRound = new Map<string, Counts>();
  for (const { roundId, standing, count } of rows) {
    const counts = byRound.get(roundId) ?? emptyCounts();
    counts[standing] = count;
    byRound.set(roundId, counts);
  }
  return byRound;
}

export function emptyCounts(): Counts {
  return Object.fromEntries(standings.map((standing) => [standing, 0])) as Counts;
}

export function unitsIn(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
