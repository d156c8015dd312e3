import { occasionOf, occasionsOf } from '../../domain/cadence/occasions';
import { dutyGround, type OddDuty, type PassedOn } from '../../domain/gaps/duty-ground';
import type { Compared, JudgedGap } from '../../domain/gaps/gap';
import { gapWords } from '../../domain/gaps/gap-words';
import { toldGaps } from '../../domain/gaps/told-gaps';
import { knownAt } from '../../domain/gaps/known-in-time';
import type { Tx } from '../../prisma/client';
import { owingThen } from './owing-then';
import type { RoundAudit } from './round-audit';

interface Counts {
  expected: number;
  observed: number;
  both: number;
}

type OddRow = Omit<OddDuty, 'kept'> & { keptId: string | null; keptOwed: boolean };

/** The duties of a round against the units that owed when it could open. Counts first; rows only where they differ. */
export async function dutyGaps(tx: Tx, audit: RoundAudit): Promise<Compared> {
  const { row, expected, place } = audit;
  const { policy } = expected.version;
  const owes = policy.cadences[row.cadence]?.owes;
  if (owes === undefined) return { kind: 'duty', expected: 0, observed: 0, gaps: [] };
  const zone = policy.office.timeZone;
  const cadence = policy.cadences[row.cadence];
  const occasions = [...occasionsOf(policy), ...knownAt(audit.known, row.openedAt).occasions];
  const ofUnit = cadence === undefined ? null : (occasionOf(cadence, row.period, occasions)?.unitId ?? null);
  const owing = owingThen({ officeId: audit.officeId, owes, place: ofUnit, at: expected.opens, zone });
  const [counts = { expected: 0, observed: 0, both: 0 }] = await tx.$queryRaw<Counts[]>`
    WITH owing AS (${owing}),
    own AS (SELECT unit_id, post_id, row_number() OVER (PARTITION BY unit_id, post_id) AS nth
            FROM duty WHERE round_id = ${row.id})
    SELECT count(o.unit_id)::int AS expected, count(d.unit_id)::int AS observed,
           count(*) FILTER (WHERE o.unit_id IS NOT NULL AND d.unit_id IS NOT NULL)::int AS both
    FROM owing o FULL JOIN own d ON d.unit_id = o.unit_id AND d.post_id = o.post_id AND d.nth = 1`;
  const compared = { kind: 'duty' as const, expected: counts.expected, observed: counts.observed };
  const odd = counts.expected + counts.observed - 2 * counts.both;
  if (odd === 0) return { ...compared, gaps: [] };
  const rows = await tx.$queryRaw<OddRow[]>`
    WITH owing AS (${owing}),
    own AS (SELECT id, unit_id, post_id, row_number() OVER (PARTITION BY unit_id, post_id ORDER BY id) AS nth
            FROM duty WHERE round_id = ${row.id}),
    kept AS (
      SELECT e.id, r.owing FROM expected_round e JOIN expected_roster r ON r.digest = e.roster_digest
      WHERE e.office_id = ${audit.officeId} AND e.cadence = ${row.cadence} AND e.period = ${row.period}
        AND e.expected_at <= ${row.openedAt}
      ORDER BY e.version DESC LIMIT 1),
    seat AS (SELECT one ->> 0 AS unit_id, one ->> 1 AS post_id FROM kept, jsonb_array_elements(kept.owing) AS one)
    SELECT u.id AS "unitId", p.id AS "postId", d.id AS "dutyId",
           u.valid_from AS "validFrom", u.valid_until AS "validUntil",
           GREATEST(u.added_at, p.added_at) AS "addedAt", LEAST(u.closed_at, p.closed_at) AS "closedAt",
           (SELECT c.id FROM unit_change c WHERE c.unit_id = u.id AND c.kind <> 'rename'
            ORDER BY c.recorded_at DESC, c.id LIMIT 1) AS "endedBy",
           (SELECT id FROM kept) AS "keptId",
           s.unit_id IS NOT NULL AS "keptOwed"
    FROM owing o FULL JOIN own d ON d.unit_id = o.unit_id AND d.post_id = o.post_id AND d.nth = 1
    JOIN unit u ON u.id = COALESCE(o.unit_id, d.unit_id)
    JOIN post p ON p.id = COALESCE(o.post_id, d.post_id)
    LEFT JOIN seat s ON s.unit_id = u.id AND s.post_id = p.id
    WHERE o.unit_id IS NULL OR d.unit_id IS NULL
    ORDER BY u.code, d.id`;
  const passedOn = await passedOnOf(tx, row.id);
  const opening = { opens: expected.opens, openedAt: row.openedAt, zone, passedOn };
  const gaps = rows.map(({ keptId, keptOwed, ...one }): JudgedGap => {
    const kept = keptId === null ? null : { id: keptId, owed: keptOwed };
    const missing = one.dutyId === null;
    return {
      kind: 'duty',
      difference: missing ? 'missing' : 'extra',
      place: { ...place, unitId: one.unitId, ...(one.dutyId === null ? {} : { dutyId: one.dutyId }) },
      says: missing ? gapWords.noDuty : gapWords.moreDuty,
      expected: missing ? expected.opens.toISOString() : null,
      observed: missing ? null : row.openedAt.toISOString(),
      count: 1,
      ground: dutyGround({ ...one, kept }, opening),
    };
  });
  return { ...compared, gaps: toldGaps(gaps, place) };
}

async function passedOnOf(tx: Tx, roundId: string): Promise<PassedOn[]> {
  return tx.$queryRaw<PassedOn[]>`
    SELECT e.id AS "entryId", e.subject AS "dutyId", e.body::jsonb -> 'data' ->> 'fromUnit' AS "fromUnit"
    FROM log_entry e JOIN duty d ON d.id = e.subject
    WHERE d.round_id = ${roundId} AND e.kind = 'duty.passed-on' ORDER BY e.at`;
}
