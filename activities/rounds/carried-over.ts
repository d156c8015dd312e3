import type { Cadence } from '../../domain/policy/schema';
import type { Tx } from '../../prisma/client';

export interface CarriedOver {
  dutyId: string;
  remaining: number | null;
}

/**
 * What units left undone in the round before this one, by unit: it goes on in the new duty with its mark, and a count
 * goes on from where it stood. Empty where the policy carries nothing over.
 */
export async function carriedOver(
  tx: Tx,
  round: { id: string; officeId: string; cadence: string; dueAt: Date | null },
  cadence: Cadence,
): Promise<Map<string, CarriedOver>> {
  if (cadence.carryOver === undefined || round.dueAt === null) return new Map();
  const rows = await tx.$queryRaw<
    { unitId: string; dutyId: string; remaining: string | null; owed: boolean }[]
  >`
    SELECT DISTINCT ON (d.unit_id) d.unit_id AS "unitId", d.id AS "dutyId", d.remaining::text AS remaining,
           d.status IN ('open', 'returned') OR (d.verdict = 'missed' AND d.received_at IS NULL) AS owed
    FROM duty d JOIN round r ON r.id = d.round_id
    WHERE r.office_id = ${round.officeId} AND r.cadence = ${round.cadence} AND r.id <> ${round.id}
      AND r.due_at < ${round.dueAt}
    ORDER BY d.unit_id, r.due_at DESC`;
  return new Map(
    rows
      .filter(({ owed }) => owed)
      .map(({ unitId, dutyId, remaining }) => [
        unitId,
        { dutyId, remaining: remaining === null ? null : Number(remaining) },
      ]),
  );
}
