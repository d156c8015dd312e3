import type { RoundRow } from '../../domain/gaps/compare-round';
import type { Ground } from '../../domain/gaps/gap';
import type { CivilDate } from '../../domain/calendar/working-calendar';
import { addDays } from '../../domain/calendar/civil-date';
import { instantAt } from '../../domain/calendar/civil-time';
import { Prisma } from '../../prisma/generated/client';
import type { Tx } from '../../prisma/client';

const COLUMNS = Prisma.sql`
  id, cadence, period, state, policy_version_id AS "policyVersionId", due_at AS "dueAt", late_after AS "lateAfter",
  closes_at AS "closesAt", planned_at AS "plannedAt", opened_at AS "openedAt", closed_at AS "closedAt"`;

/** Rounds whose rows say that they are due between two days, both included; one that is skipped by its first day. */
export async function roundsBetween(
  tx: Tx,
  officeId: string,
  span: { from: CivilDate; to: CivilDate },
  zone: string,
): Promise<RoundRow[]> {
  const [begin, end] = [instantAt(span.from, '00:00', zone), instantAt(addDays(span.to, 1), '00:00', zone)];
  return tx.$queryRaw<RoundRow[]>`
    SELECT ${COLUMNS} FROM round
    WHERE office_id = ${officeId}
      AND ((due_at >= ${begin} AND due_at < ${end})
        OR (due_at IS NULL AND compiled ->> 'periodStart' BETWEEN ${span.from} AND ${span.to}))
    ORDER BY due_at, cadence`;
}

/** Rounds by their `cadence period`, whatever their rows say of their days. */
export async function roundsOf(tx: Tx, officeId: string, keys: readonly string[]): Promise<RoundRow[]> {
  return tx.$queryRaw<RoundRow[]>`
    SELECT ${COLUMNS} FROM round
    WHERE office_id = ${officeId} AND cadence || ' ' || period = ANY(${[...keys]}) ORDER BY due_at, cadence`;
}

/** Of an extra round: when and by which entry a person asked for it, and for which due date. */
export async function requestOf(
  tx: Tx,
  roundId: string,
): Promise<{ at: Date; dueAt: Date; ground: Ground } | null> {
  const [entry] = await tx.$queryRaw<{ id: string; at: Date; dueAt: Date }[]>`
    SELECT id, at, (body::jsonb -> 'data' ->> 'dueAt')::timestamptz AS "dueAt" FROM log_entry
    WHERE subject = ${roundId} AND kind = 'round.requested' ORDER BY at LIMIT 1`;
  if (entry === undefined) return null;
  const proof = { table: 'log_entry', id: entry.id };
  return { at: entry.at, dueAt: entry.dueAt, ground: { reason: 'extra-round', proof } };
}

/** The entry that says when a round was opened; the round itself where there is none. */
export async function openingOf(tx: Tx, roundId: string): Promise<Ground> {
  const entry = await tx.logEntry.findFirst({
    where: { subject: roundId, kind: 'round.opened' },
    select: { id: true },
    orderBy: { at: 'asc' },
  });
  const proof = entry === null ? { table: 'round', id: roundId } : { table: 'log_entry', id: entry.id };
  return { reason: 'opened-late', proof };
}
