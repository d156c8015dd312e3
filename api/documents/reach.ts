import { may } from '../../domain/authority/may';
import type { Tx } from '../../prisma/client';
import type { CaseDocument } from '../../prisma/generated/client';
import type { Actor } from '../auth/actor';
import { Problem } from '../problem';

/** Whoever may not see drafts sees what was issued, and what was withdrawn after it. */
export function seesDrafts({ role }: Actor): boolean {
  return may(role, 'paper.read-draft');
}

/** A paper of a case that the guard has held to the actor's reach. Throws Problem 404 for a draft that is not for them. */
export async function readablePaper(tx: Tx, actor: Actor, id: string): Promise<CaseDocument> {
  const document = await tx.caseDocument.findUniqueOrThrow({ where: { id } });
  if (document.issuedAt === null && !seesDrafts(actor))
    throw new Problem(404, 'document-unknown', `document ${id}: there is none with this id in your reach`);
  return document;
}
