import { storedCase, type StoredCase } from '../../offices/cases/stored-case';
import { inReach, type Reach } from '../../offices/reach';
import type { Database } from '../../prisma/client';
import { Problem } from '../problem';

/** A case within reach; any other is not there (404). */
export async function caseInReach(db: Database, reach: Reach, caseId: string): Promise<StoredCase> {
  const file = await db.caseFile.findFirst({
    where: { id: caseId, officeId: reach.officeId },
    select: { unitId: true },
  });
  if (file === null || !inReach(reach, file.unitId))
    throw new Problem(404, 'case-unknown', `case ${caseId}: there is none with this id in your reach`);
  return storedCase(db, caseId);
}
