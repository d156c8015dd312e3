import type { Tx } from '../../prisma/client';
import type { NoticeRequest } from '../../prisma/generated/client';
import { loadNotices } from './load-notices';
import { noticeInput } from './notice-input';
import { noticePages } from './notice-pages';

/**
 * The requests of a notice of which a notice written now would still speak: what was answered or decided meanwhile is
 * not among them.
 */
export async function stillSaid(
  tx: Tx,
  of: { id: string; officeId: string; personId: string },
  requests: readonly NoticeRequest[],
  now: Date,
): Promise<NoticeRequest[]> {
  if (requests.length === 0) return [];
  const recipient = { key: of.id, officeId: of.officeId, personId: of.personId, requests: [...requests] };
  const [loaded] = await loadNotices(tx, of.officeId, [recipient], now);
  const prepared = loaded === undefined ? null : noticeInput(loaded, noticePages(''), now);
  if (prepared === null) return [];
  const duties = new Set(prepared.input.items.map(({ dutyId }) => dutyId));
  const steps = new Set(prepared.input.matters.map(({ caseId, step }) => `${caseId}:${step}`));
  return requests.filter(({ dutyId, caseId, step }) => {
    if (dutyId !== null) return duties.has(dutyId);
    return caseId === null || steps.has(`${caseId}:${step}`);
  });
}
