import { last } from '../../domain/gaps/date-stages';
import type { Compared, Ground, JudgedGap } from '../../domain/gaps/gap';
import { gapWords } from '../../domain/gaps/gap-words';
import { toldGaps } from '../../domain/gaps/told-gaps';
import { Prisma } from '../../prisma/generated/client';
import type { Tx } from '../../prisma/client';
import type { RoundAudit } from './round-audit';

interface OddVerdict {
  dutyId: string;
  unitId: string;
  verdict: string | null;
  newest: string | null;
  lost: boolean;
  ahead: boolean;
  /** The fact that gave it a date that is still to come. */
  datedBy: string | null;
  datedAs: 'returned' | 'extended' | null;
}

/**
 * After the close each duty has a verdict, the same in its records as on itself, and none of those that were superseded
 * is gone. `notClosed`: shards whose close was not taken, with the reason where there is one.
 */
export async function verdictGaps(
  tx: Tx,
  { row, stages, place, settled }: RoundAudit,
  notClosed: ReadonlyMap<string, Ground | null>,
): Promise<Compared> {
  const none: Compared = { kind: 'verdict', expected: 0, observed: 0, gaps: [] };
  if (Date.parse(last(stages).fair.closesAt) > settled.by.getTime()) return none;
  const records = Prisma.sql`
    record AS (
      SELECT v.id, v.duty_id, v.verdict, v.supersedes_id, v.decided_at
      FROM duty_verdict v JOIN duty d ON d.id = v.duty_id WHERE d.round_id = ${row.id}),
    newest AS (
      SELECT DISTINCT ON (duty_id) duty_id, verdict FROM record ORDER BY duty_id, decided_at DESC, id DESC),
    lost AS (
      SELECT DISTINCT r.duty_id FROM record r
      WHERE r.supersedes_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM record b WHERE b.id = r.supersedes_id)),
    judged AS (
      SELECT d.*, n.verdict AS newest, l.duty_id IS NOT NULL AS lost
      FROM duty d LEFT JOIN newest n ON n.duty_id = d.id LEFT JOIN lost l ON l.duty_id = d.id
      WHERE d.round_id = ${row.id})`;
  const odd = Prisma.sql`newest IS NULL OR newest IS DISTINCT FROM verdict OR lost`;
  const [counts = { expected: 0, observed: 0, odd: 0 }] = await tx.$queryRaw<
    { expected: number; observed: number; odd: number }[]
  >`WITH ${records}
    SELECT count(*)::int AS expected, count(newest)::int AS observed, (count(*) FILTER (WHERE ${odd}))::int AS odd
    FROM judged`;
  const compared = { kind: 'verdict' as const, expected: counts.expected, observed: counts.observed };
  if (counts.odd === 0) return { ...compared, gaps: [] };
  const rows = await tx.$queryRaw<(OddVerdict & { shardId: string })[]>`
    WITH ${records}
    SELECT judged.id AS "dutyId", unit_id AS "unitId", shard_id AS "shardId", verdict, newest, lost,
           status IN ('returned', 'open') AND late_after > ${settled.by} AS ahead,
           own.id AS "datedBy", own.kind AS "datedAs"
    FROM judged LEFT JOIN LATERAL (
      SELECT f.id, f.kind FROM duty_fact f WHERE f.duty_id = judged.id AND f.kind IN ('returned', 'extended')
      ORDER BY f.at DESC, f.id LIMIT 1) own ON true
    WHERE ${odd} ORDER BY shard_id, ordinal`;
  const gaps = rows.map((one): JudgedGap => {
    const missing = one.newest === null;
    const says = missing ? gapWords.noVerdict : one.lost ? gapWords.lostVerdict : gapWords.otherVerdict;
    const dated: Ground | null =
      one.ahead && one.datedBy !== null && one.datedAs !== null
        ? { reason: one.datedAs, proof: { table: 'duty_fact', id: one.datedBy } }
        : null;
    return {
      kind: 'verdict',
      difference: missing || one.lost ? 'missing' : 'different',
      place: { ...place, unitId: one.unitId, dutyId: one.dutyId },
      says,
      expected: missing ? one.verdict : one.newest,
      observed: missing ? null : one.verdict,
      count: 1,
      ground: missing && one.verdict === null ? (dated ?? notClosed.get(one.shardId) ?? null) : null,
    };
  });
  return { ...compared, gaps: toldGaps(gaps, place) };
}
