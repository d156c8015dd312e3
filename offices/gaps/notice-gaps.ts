import type { Compared, Ground, JudgedGap } from '../../domain/gaps/gap';
import { gapWords } from '../../domain/gaps/gap-words';
import { toldGaps } from '../../domain/gaps/told-gaps';
import { Prisma } from '../../prisma/generated/client';
import type { Tx } from '../../prisma/client';
import type { RoundAudit } from './round-audit';

interface OddNotice {
  requestId: string | null;
  dutyId: string;
  unitId: string;
  shardId: string;
  look: string;
  kind: string;
  doneAt: Date;
  excusedBy: string | null;
  releasedBy: string | null;
}

/**
 * At each look but the close every duty that was still owed asks for a notice. Facts of the same moments as the look
 * may have been seen by it or not: where before and after don't agree, what is there counts as expected.
 */
export async function noticeGaps(tx: Tx, { row, place, settled }: RoundAudit): Promise<Compared> {
  const asked = askedOf(row.id, settled.graceMs);
  const [counts = { expected: 0, observed: 0, missing: 0, extra: 0 }] = await tx.$queryRaw<
    { expected: number; observed: number; missing: number; extra: number }[]
  >`WITH ${asked}
    SELECT (count(*) FILTER (WHERE must OR (may AND request IS NOT NULL)))::int AS expected,
           count(request)::int AS observed,
           (count(*) FILTER (WHERE must AND request IS NULL))::int AS missing,
           (count(*) FILTER (WHERE NOT must AND NOT may AND request IS NOT NULL))::int AS extra
    FROM asked`;
  const compared = { kind: 'notice' as const, expected: counts.expected, observed: counts.observed };
  const odd = counts.missing + counts.extra;
  if (odd === 0) return { ...compared, gaps: [] };
  const rows = await tx.$queryRaw<OddNotice[]>`
    WITH ${asked}
    SELECT request AS "requestId", duty AS "dutyId", unit AS "unitId", shard AS "shardId", look, kind,
           done_at AS "doneAt", excused_by AS "excusedBy", released_by AS "releasedBy"
    FROM asked WHERE (must AND request IS NULL) OR (NOT must AND NOT may AND request IS NOT NULL)
    ORDER BY done_at, ordinal`;
  const gaps = rows.map((one): JudgedGap => {
    const { requestId, unitId, dutyId, shardId, kind, doneAt } = one;
    const missing = requestId === null;
    const at = doneAt.toISOString();
    const request = missing ? {} : { requestId };
    return {
      kind: 'notice',
      difference: missing ? 'missing' : 'extra',
      place: { ...place, shardId, unitId, dutyId, ...request, look: `${kind} ${at}` },
      says: missing ? gapWords.noNotice : gapWords.moreNotice,
      expected: missing ? at : null,
      observed: missing ? null : at,
      count: 1,
      ground: missing ? groundOf(one) : null,
    };
  });
  return { ...compared, gaps: toldGaps(gaps, place) };
}

function groundOf({ excusedBy, releasedBy }: OddNotice): Ground | null {
  if (excusedBy !== null) return { reason: 'excused', proof: { table: 'duty_fact', id: excusedBy } };
  if (releasedBy !== null) return { reason: 'unit-ended', proof: { table: 'duty_verdict', id: releasedBy } };
  return null;
}

/**
 * Each duty at each look that asks: `must` where it was owed for certain, or was not only for a reason that is told;
 * `may` where the look can't be known to have seen what people did.
 */
function askedOf(roundId: string, graceMs: number): Prisma.Sql {
  const grace = Prisma.sql`make_interval(secs => ${graceMs / 1000}::float8)`;
  const owed = (kind: Prisma.Sql): Prisma.Sql =>
    Prisma.sql`(${kind} IS NULL OR ${kind} IN ('returned', 'extension-asked', 'extended', 'extension-declined'))`;
  const [before, soon] = [Prisma.raw('f.before'), Prisma.raw('f.soon')];
  return Prisma.sql`
    look AS (
      SELECT c.id, c.shard_id, c.kind, c.done_at FROM checkpoint c
      WHERE c.kind <> 'close' AND c.shard_id IN (SELECT DISTINCT shard_id FROM duty WHERE round_id = ${roundId})),
    fact AS (
      SELECT l.id AS look, f.duty_id,
             (array_agg(f.kind ORDER BY f.at DESC, f.id DESC) FILTER (WHERE f.at <= l.done_at))[1] AS before,
             (array_agg(f.kind ORDER BY f.at DESC, f.id DESC))[1] AS soon,
             (array_agg(f.id ORDER BY f.at DESC, f.id DESC) FILTER (WHERE f.kind = 'excused'))[1] AS excused_by
      FROM look l JOIN duty_fact f ON f.shard_id = l.shard_id AND f.at <= l.done_at + ${grace}
      GROUP BY l.id, f.duty_id),
    released AS (
      SELECT DISTINCT ON (v.duty_id) v.duty_id, v.id, v.decided_at
      FROM duty_verdict v JOIN duty d ON d.id = v.duty_id
      WHERE d.round_id = ${roundId} AND v.verdict = 'not-applicable' ORDER BY v.duty_id, v.decided_at),
    request AS (
      SELECT q.id, q.duty_id, q.cause FROM notice_request q JOIN duty d ON d.id = q.duty_id
      WHERE d.round_id = ${roundId} AND q.cause IN (SELECT id FROM look)),
    asked AS (
      SELECT l.id AS look, l.kind, l.done_at, l.shard_id AS shard, d.id AS duty, d.unit_id AS unit, d.ordinal,
             q.id AS request, r.id AS released_by,
             CASE WHEN f.soon = 'excused' THEN f.excused_by END AS excused_by,
             ((${owed(before)} AND ${owed(soon)}) OR (f.before = 'excused' AND f.soon = 'excused' AND q.id IS NULL))
               AS must,
             (${owed(before)} OR ${owed(soon)} OR d.required > 1 OR d.remaining IS NOT NULL) AS may
      FROM look l JOIN duty d ON d.shard_id = l.shard_id AND d.round_id = ${roundId}
      LEFT JOIN fact f ON f.look = l.id AND f.duty_id = d.id
      LEFT JOIN released r ON r.duty_id = d.id AND r.decided_at <= l.done_at + ${grace}
      LEFT JOIN request q ON q.duty_id = d.id AND q.cause = l.id)`;
}
