import type { Tx } from '../../prisma/client';
import type { CaseDocument, CaseFile } from '../../prisma/generated/client';
import type { Actor } from '../auth/actor';
import { Problem } from '../problem';

/** They see the papers of all their office's cases, drafts too. A secretary sees those of their own unit that were issued. */
const SEE_ALL: readonly Actor['role'][] = ['office', 'decider', 'auditor', 'administrator'];

export function seesDrafts({ role }: Actor): boolean {
  return SEE_ALL.includes(role);
}

/** A case whose papers the actor may read. Throws Problem 403 or 404. */
export async function caseInReach(tx: Tx, actor: Actor, caseId: string): Promise<CaseFile> {
  const file = await tx.caseFile.findUnique({ where: { id: caseId } });
  if (file === null || file.officeId !== actor.officeId || !reaches(actor, file))
    throw new Problem(404, 'case-unknown', `case ${caseId}: there is none with this id in your reach`);
  return file;
}

/** A paper that the actor may read. Throws Problem 403 or 404. */
export async function documentInReach(tx: Tx, actor: Actor, id: string): Promise<CaseDocument> {
  const document = await tx.caseDocument.findUnique({ where: { id } });
  const file = document && (await tx.caseFile.findUnique({ where: { id: document.caseId } }));
  const hidden = document !== null && document.issuedAt === null && !seesDrafts(actor);
  if (
    document === null ||
    file === null ||
    file.officeId !== actor.officeId ||
    hidden ||
    !reaches(actor, file)
  )
    throw new Problem(404, 'document-unknown', `document ${id}: there is none with this id in your reach`);
  return document;
}

function reaches(actor: Actor, { unitId }: CaseFile): boolean {
  if (actor.role === 'secretary') return actor.unitId === unitId;
  if (!seesDrafts(actor))
    throw new Problem(403, 'role', `your role is ${actor.role}: papers of cases are not for it`);
  return actor.unitId === null || actor.unitId === unitId;
}
