import type { DocumentContent } from '../../domain/documents/document-content';
import type { DocumentState } from '../../domain/documents/document-kind';
import { logHeadOf, type LogHead } from '../../offices/documents/log-head';
import { readDocument } from '../../offices/documents/read-document';
import { rulesInForce } from '../../offices/rules';
import type { Tx } from '../../prisma/client';
import type { CaseDocument } from '../../prisma/generated/client';
import type { Actor } from '../auth/actor';
import { Problem } from '../problem';
import { readablePaper } from './reach';

export interface FoundPaper {
  row: CaseDocument & { state: DocumentState };
  content: DocumentContent;
  /** Of the log when it was issued. */
  head: LogHead | null;
}

/** A paper with what it says. Throws Problem 404, or 410 where what it said was erased. */
export async function paperInReach(tx: Tx, actor: Actor, id: string, now: Date): Promise<FoundPaper> {
  const row = await readablePaper(tx, actor, id);
  const { policy } = await rulesInForce(tx, actor.officeId, now);
  const content = await readDocument(tx, row, policy.office.timeZone);
  if (content === null)
    throw new Problem(
      410,
      'content-erased',
      `document ${id}: what it said was erased; its number and digest stay`,
    );
  const head = await logHeadOf(tx, row);
  return { row: row as FoundPaper['row'], content, head };
}
