import { addDays } from '../../domain/calendar/civil-date';
import { instantAt } from '../../domain/calendar/civil-time';
import type { CivilDate } from '../../domain/calendar/working-calendar';
import type { Tx } from '../../prisma/client';
import type { Unit } from '../../prisma/generated/client';
import { appendEntry } from '../../prisma/log/append';
import { dutiesAfter } from './duties-after';
import { passOn } from './pass-on';
import { releaseDuties } from './release-duties';

/** When it is, and in which IANA zone the office's days are. */
export interface Moment {
  now: Date;
  zone: string;
}

export interface Settled {
  /** Duties that a successor goes on with. */
  passedOn: number;
  /** Duties that nobody owes any more. */
  notApplicable: number;
}

/**
 * Carries out the end of a unit whose last day is over: what it still owed from then on passes to its successors or
 * becomes not applicable, its posts are empty, and units below it go to the successor or to its superior. What fell due
 * while it was there stays its own. Doing it again finds nothing left to do.
 */
export async function settleUnit(tx: Tx, unitId: string, { now, zone }: Moment): Promise<Settled> {
  const unit = await tx.unit.findUniqueOrThrow({ where: { id: unitId } });
  if (unit.validUntil === null) return { passedOn: 0, notApplicable: 0 };
  const firstDayWithout = addDays(unit.validUntil, 1);
  const changes = await changesThatEnd(tx, unitId, firstDayWithout);
  const successors = changes.flatMap(({ successorId }) => successorId ?? []);
  const duties = await dutiesAfter(tx, unitId, instantAt(firstDayWithout, '00:00', zone));
  const passed = await passOn(tx, unit, successors, duties, now);
  const left = duties.filter(({ id }) => !passed.has(id));
  const entryId = await appendEntry(tx, {
    officeId: unit.officeId,
    at: now,
    kind: 'unit.settled',
    subject: unitId,
    data: {
      lastDay: unit.validUntil,
      changes: changes.map(({ id }) => id),
      passedOn: [...passed],
      notApplicable: left.map(({ id }) => id),
    },
  });
  const kind = changes[0]?.kind ?? 'close';
  await releaseDuties(tx, left, REASONS[kind] ?? 'unit-closed', entryId, now);
  if (changes.length > 0) await closeUnit(tx, unit, successors[0] ?? unit.parentId, now);
  return { passedOn: passed.size, notApplicable: left.length };
}

/** Why a duty is not applicable, as one word that the log keeps. */
const REASONS: Record<string, string> = {
  merge: 'unit-merged',
  split: 'unit-split',
  close: 'unit-closed',
};

/** The rows of the change that ended the unit, by the successors' codes; none where the roster's dates alone say so. */
async function changesThatEnd(
  tx: Tx,
  unitId: string,
  effective: CivilDate,
): Promise<{ id: string; kind: string; successorId: string | null }[]> {
  return tx.$queryRaw`
    WITH own AS (
      SELECT * FROM unit_change WHERE unit_id = ${unitId} AND effective = ${effective} AND kind <> 'rename')
    SELECT c.id, c.kind, c.successor_id AS "successorId"
    FROM own c LEFT JOIN unit s ON s.id = c.successor_id
    WHERE c.recorded_at = (SELECT max(recorded_at) FROM own)
    ORDER BY s.code, c.id`;
}

async function closeUnit(tx: Tx, unit: Unit, parentId: string | null, now: Date): Promise<void> {
  await tx.unit.updateMany({ where: { parentId: unit.id }, data: { parentId } });
  if (unit.closedAt !== null) return;
  await tx.unit.update({ where: { id: unit.id }, data: { closedAt: now } });
  await tx.post.updateMany({ where: { unitId: unit.id, closedAt: null }, data: { closedAt: now } });
  await tx.$executeRaw`
    UPDATE post_holding h SET held_until = ${now}
    FROM post p WHERE p.id = h.post_id AND p.unit_id = ${unit.id} AND (h.held_until IS NULL OR h.held_until > ${now})`;
}
