import { last } from '../../domain/gaps/date-stages';
import type { Compared, Ground, JudgedGap } from '../../domain/gaps/gap';
import { gapWords } from '../../domain/gaps/gap-words';
import { toldGaps } from '../../domain/gaps/told-gaps';
import type { Tx } from '../../prisma/client';
import type { RoundAudit } from './round-audit';

interface OwnDates {
  dutyId: string;
  unitId: string;
  dueAt: Date;
  lateAfter: Date;
  closesAt: Date;
  /** The fact that gave it a date of its own, and the entry that gave back what a downtime took of that. */
  datedBy: string | null;
  datedAs: 'returned' | 'extended' | null;
  givenBackBy: string | null;
}

/** Duties whose dates are not those of their round as computed again. Counts no items: they are counted as duties. */
export async function dutyDateGaps(tx: Tx, { row, stages, place }: RoundAudit): Promise<Compared> {
  const { compiled, fair } = last(stages);
  const [dueAt, lateAfter, closesAt] = [
    new Date(compiled.dueAt ?? 0),
    new Date(fair.lateAfter),
    new Date(fair.closesAt),
  ];
  const none: Compared = { kind: 'duty', expected: 0, observed: 0, gaps: [] };
  const [counted = { odd: 0 }] = await tx.$queryRaw<{ odd: number }[]>`
    SELECT count(*)::int AS odd FROM duty
    WHERE round_id = ${row.id} AND (due_at, late_after, closes_at) IS DISTINCT FROM (${dueAt}, ${lateAfter}, ${closesAt})`;
  if (counted.odd === 0) return none;
  const rows = await tx.$queryRaw<OwnDates[]>`
    SELECT d.id AS "dutyId", d.unit_id AS "unitId", d.due_at AS "dueAt", d.late_after AS "lateAfter",
           d.closes_at AS "closesAt",
           own.id AS "datedBy", own.kind AS "datedAs",
           (SELECT e.id FROM log_entry e WHERE e.subject = d.id AND e.kind = 'duty.given-back'
              AND (e.body::jsonb -> 'data' ->> 'lateAfter')::timestamptz = d.late_after
            ORDER BY e.at DESC, e.id LIMIT 1) AS "givenBackBy"
    FROM duty d LEFT JOIN LATERAL (
      SELECT f.id, f.kind FROM duty_fact f
      WHERE f.duty_id = d.id AND f.kind IN ('returned', 'extended') AND f.due_at = d.due_at
      ORDER BY f.at DESC, f.id LIMIT 1) own ON true
    WHERE d.round_id = ${row.id}
      AND (d.due_at, d.late_after, d.closes_at) IS DISTINCT FROM (${dueAt}, ${lateAfter}, ${closesAt})
    ORDER BY d.shard_id, d.ordinal`;
  const closes = new Set(stages.map((stage) => Date.parse(stage.fair.closesAt)));
  const gaps = rows.map((one): JudgedGap => {
    const otherDue = one.dueAt.getTime() !== dueAt.getTime();
    const otherLate = !otherDue && one.lateAfter.getTime() !== lateAfter.getTime();
    const [planned, stored] = otherDue
      ? [dueAt, one.dueAt]
      : otherLate
        ? [lateAfter, one.lateAfter]
        : [closesAt, one.closesAt];
    return {
      kind: 'duty',
      difference: 'different',
      place: { ...place, unitId: one.unitId, dutyId: one.dutyId },
      says: gapWords.otherDutyDate,
      expected: planned.toISOString(),
      observed: stored.toISOString(),
      count: 1,
      ground: closes.has(one.closesAt.getTime()) ? groundOf(one) : null,
    };
  });
  return { ...none, gaps: toldGaps(gaps, place) };
}

function groundOf({ dueAt, lateAfter, datedBy, datedAs, givenBackBy }: OwnDates): Ground | null {
  if (datedBy === null || datedAs === null) return null;
  const proof = { table: 'duty_fact', id: datedBy };
  if (dueAt.getTime() === lateAfter.getTime()) return { reason: datedAs, proof };
  return givenBackBy === null
    ? null
    : { reason: 'engine-down', proof: { table: 'log_entry', id: givenBackBy } };
}
