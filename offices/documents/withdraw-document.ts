import type { Tx } from '../../prisma/client';
import { Refusal } from '../refusal';
import { lockDocument } from './lock-document';
import { withdrawPaper } from './withdraw-paper';

/** Withdraws a paper by hand, with a reason. What was decided stays decided: that is annulled in the case itself. */
export async function withdrawDocument(
  tx: Tx,
  asked: { officeId: string; documentId: string; reason: string; byPostId: string },
  now: Date,
): Promise<{ documentId: string; state: 'withdrawn' }> {
  const { officeId, documentId, reason, byPostId } = asked;
  const document = await lockDocument(tx, officeId, documentId);
  if (document.state === 'withdrawn')
    throw new Refusal('conflict', 'withdrawn-already', `document ${documentId} was withdrawn before`);
  await withdrawPaper(tx, document, { reason, because: 'by-hand', byPostId, now });
  return { documentId, state: 'withdrawn' };
}
