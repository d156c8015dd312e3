import type { Role } from '../../domain/authority/role';
import type { Tx } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { appendEntry } from '../../prisma/log/append';
import { Refusal } from '../refusal';

export interface NewAppointment {
  officeId: string;
  personId: string;
  role: Role;
  unitId: string | null;
  /** Null: until somebody ends it. */
  until: Date | null;
  /** Who appoints; null at the set-up and at the command line. */
  byPersonId: string | null;
}

/** Appoints a person from now on. Throws Refusal for a unit that is not the office's, or an end that has passed. */
export async function appoint(tx: Tx, made: NewAppointment, now: Date): Promise<string> {
  const { officeId, personId, role, unitId, until, byPersonId } = made;
  if (until !== null && until <= now)
    throw new Refusal('invalid', 'ends-in-the-past', `until: ${until.toISOString()} has passed`);
  if (role === 'secretary' && unitId === null)
    throw new Refusal('invalid', 'unit-expected', 'unitId: a secretary acts for a unit, expected its id');
  if (unitId !== null && (await tx.unit.count({ where: { id: unitId, officeId } })) === 0)
    throw new Refusal('unknown', 'unit-unknown', `unitId: there is no unit ${unitId} in your office`);
  const id = newId();
  const row = { id, officeId, personId, role, unitId, from: now, until, byPersonId, recordedAt: now };
  await tx.appointment.create({ data: row });
  const data = { person: personId, role, unit: unitId, until: until?.toISOString() ?? null, by: byPersonId };
  await appendEntry(tx, { officeId, at: now, kind: 'appointment.made', subject: id, data });
  return id;
}

/** Ends an appointment now; sessions that stand on it end with it. Throws Refusal where there is none that runs. */
export async function endAppointment(
  tx: Tx,
  { officeId, id, byPersonId }: { officeId: string; id: string; byPersonId: string | null },
  now: Date,
): Promise<void> {
  const running = { id, officeId, OR: [{ until: null }, { until: { gt: now } }] };
  const { count } = await tx.appointment.updateMany({ where: running, data: { until: now } });
  if (count === 0)
    throw new Refusal('unknown', 'appointment-unknown', `appointment ${id}: there is none that runs`);
  const data = { by: byPersonId };
  await appendEntry(tx, { officeId, at: now, kind: 'appointment.ended', subject: id, data });
}
