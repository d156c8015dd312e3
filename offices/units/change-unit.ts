import { addDays } from '../../domain/calendar/civil-date';
import { civilDateOf } from '../../domain/calendar/civil-time';
import type { CivilDate } from '../../domain/calendar/working-calendar';
import type { Tx } from '../../prisma/client';
import type { Unit } from '../../prisma/generated/client';
import { newId } from '../../prisma/ids';
import { appendEntry } from '../../prisma/log/append';
import { storeText } from '../../prisma/texts';
import { lockRoster } from './lock-roster';
import { partsOf, type Part } from './parts';
import { Refusal } from '../refusal';
import { settleUnit, type Moment, type Settled } from './settle-unit';
import { successorOf } from './successor';

export type UnitChangeRequest = {
  officeId: string;
  unitId: string;
  /** From this civil date on: a unit that is merged or closed has its last day the day before. */
  effective: CivilDate;
  reason: string;
  /** In whose name; null where the actor has no post. */
  byPostId: string | null;
} & (
  | { kind: 'rename'; name: string }
  | { kind: 'merge'; successorId: string }
  | { kind: 'split'; parts: Part[] }
  | { kind: 'close' }
);

export interface ChangedUnit {
  unitId: string;
  kind: UnitChangeRequest['kind'];
  effective: CivilDate;
  /** Units that go on with its duties, in the order that they take them. */
  successors: string[];
  /** What became of its open duties; null while the day is still to come (then `settleEndedUnits` does it). */
  settled: Settled | null;
}

const LOG_KINDS = {
  rename: 'unit.renamed',
  merge: 'unit.merged',
  split: 'unit.split',
  close: 'unit.closed',
} as const;

/**
 * Renames, merges, splits or closes a unit from a civil date on: rows, log entry and what becomes of its open duties
 * in the caller's transaction. Throws Refusal where the unit or its successor is not there on that day.
 */
export async function changeUnit(
  tx: Tx,
  request: UnitChangeRequest,
  { now, zone }: Moment,
): Promise<ChangedUnit> {
  const { officeId, kind, effective, byPostId } = request;
  await lockRoster(tx, officeId);
  const unit = await unitToChange(tx, request);
  const today = civilDateOf(now, zone);
  const successors = await successorsOf(tx, unit, request, now);
  const goesOn = kind === 'rename' || successors.includes(unit.id);
  const reason = await storeText(tx, request.reason, now);
  const changes = (successors.length === 0 ? [null] : successors).map((successorId) => ({
    id: newId(),
    officeId,
    kind,
    unitId: unit.id,
    successorId,
    nameBefore: kind === 'rename' ? unit.name : null,
    effective,
    reasonId: reason.id,
    byPostId,
    recordedAt: now,
  }));
  await tx.unitChange.createMany({ data: changes });
  if (request.kind === 'rename') await rename(tx, unit, request.name, effective, today);
  if (!goesOn) await tx.unit.update({ where: { id: unit.id }, data: { validUntil: addDays(effective, -1) } });
  await appendEntry(tx, {
    officeId,
    at: now,
    kind: LOG_KINDS[kind],
    subject: unit.id,
    data: {
      changes: changes.map(({ id }) => id),
      effective,
      successors,
      reason: reason.digest,
      by: byPostId,
    },
  });
  const settled = goesOn || effective > today ? null : await settleUnit(tx, unit.id, { now, zone });
  return { unitId: unit.id, kind, effective, successors, settled };
}

/** The unit, which must be there on the day before the change and not closed already. */
async function unitToChange(tx: Tx, { officeId, unitId, kind, effective }: UnitChangeRequest): Promise<Unit> {
  const unit = await tx.unit.findFirst({ where: { id: unitId, officeId } });
  if (unit === null)
    throw new Refusal('unknown', 'unit-unknown', `unit ${unitId}: there is none with this id in your office`);
  const { closedAt, validFrom, validUntil } = unit;
  if (closedAt !== null || (validUntil !== null && addDays(validUntil, 1) < effective)) {
    const when = validUntil === null ? 'has left the roster' : `has its last day on ${validUntil}`;
    throw new Refusal('conflict', 'unit-ended', `unit ${unitId} ${when}: expected one that is still there`);
  }
  const first = validFrom === null || kind === 'rename' ? validFrom : addDays(validFrom, 1);
  if (first !== null && effective < first)
    throw new Refusal(
      'invalid',
      'before-unit',
      `effective: got ${effective}, expected a day from ${first} on`,
    );
  return unit;
}

async function successorsOf(tx: Tx, unit: Unit, request: UnitChangeRequest, now: Date): Promise<string[]> {
  if (request.kind === 'merge') return [await successorOf(tx, unit, request.successorId, request.effective)];
  if (request.kind === 'split') return partsOf(tx, unit, request.parts, request.effective, now);
  return [];
}

/** A name has no dates: it is the new one from the moment it is recorded, so it can't be recorded ahead. */
async function rename(
  tx: Tx,
  unit: Unit,
  name: string,
  effective: CivilDate,
  today: CivilDate,
): Promise<void> {
  if (effective > today)
    throw new Refusal(
      'invalid',
      'rename-ahead',
      `effective: got ${effective}, expected a day up to ${today}`,
    );
  if (name === unit.name)
    throw new Refusal('invalid', 'same-name', 'name: expected another than the unit has already');
  await tx.unit.update({ where: { id: unit.id }, data: { name } });
}
