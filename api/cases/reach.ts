import { storedCase, type StoredCase } from '../../offices/cases/stored-case';
import type { Database } from '../../prisma/client';
import type { Actor } from '../auth/actor';
import { requireRole } from '../duties/duty-write';
import { Problem } from '../problem';

/** Whose cases an actor sees: a unit's id, or null for all of the office. A secretary always has a unit. */
export function caseReach(actor: Actor): string | null {
  requireRole(actor, 'office', 'decider', 'administrator', 'secretary', 'auditor');
  if (actor.role === 'secretary' && actor.unitId === null) {
    throw new Problem(403, 'no-unit', 'your token names no unit: a secretary sees the cases of one');
  }
  return actor.unitId;
}

/** A case that the actor may see; any other is not there for them (404). */
export async function caseInReach(db: Database, actor: Actor, caseId: string): Promise<StoredCase> {
  const unitId = caseReach(actor);
  const file = await db.caseFile.findFirst({
    where: { id: caseId, officeId: actor.officeId, ...(unitId === null ? {} : { unitId }) },
    select: { id: true },
  });
  if (file === null) {
    throw new Problem(404, 'case-unknown', `case ${caseId}: there is none with this id in your reach`);
  }
  return storedCase(db, caseId);
}
