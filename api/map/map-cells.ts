import type { Database } from '../../prisma/client';
import { markSql, urgency } from './marks';

/** For each of some units its cells, a letter a round in the order of the rounds (`marks`). */
export async function mapCells(
  db: Database,
  units: readonly string[],
  rounds: readonly string[],
  now: Date,
): Promise<Map<string, string>> {
  // One row a unit: a row a duty would be seventy times as many to carry.
  // The units' duties first, by their index: from the rounds there would be as many as the office has units.
  const rows = await db.$queryRaw<{ unitId: string; places: number[]; letters: string }[]>`
    WITH duties AS MATERIALIZED (
      SELECT unit_id, round_id, status, verdict, late_after FROM duty WHERE unit_id = ANY(${units}::text[]))
    SELECT d.unit_id AS "unitId", array_agg(r.place::int) AS places, string_agg(${markSql(now)}, '') AS letters
    FROM duties d JOIN unnest(${rounds}::text[]) WITH ORDINALITY AS r (id, place) ON r.id = d.round_id
    GROUP BY d.unit_id`;
  return new Map(
    rows.map(({ unitId, places, letters }) => {
      const cells = Array.from(rounds, () => '.');
      places.forEach((place, index) => {
        const [at, letter, before] = [place - 1, letters.charAt(index), cells[place - 1] ?? '.'];
        if (before === '.' || urgency.indexOf(letter) < urgency.indexOf(before)) cells[at] = letter;
      });
      return [unitId, cells.join('')];
    }),
  );
}
