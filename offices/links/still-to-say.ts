import type { Tx } from '../../prisma/client';
import { loadNotices } from '../notices/load-notices';
import { noticeInput } from '../notices/notice-input';
import { noticePages } from '../notices/notice-pages';
import type { Asked } from '../notices/recipient';
import { thingOf, type Link } from './link';

/** Whether a notice of these requests would still hold what the link opens: what was answered meanwhile is not said. */
export async function stillToSay(
  tx: Tx,
  link: Link,
  requests: readonly Asked[],
  now: Date,
): Promise<boolean> {
  if (requests.length === 0) return false;
  const { officeId, personId, deliveryId } = link;
  const recipient = { key: deliveryId, officeId, personId, requests: [...requests] };
  const [loaded] = await loadNotices(tx, officeId, [recipient], now);
  const prepared = loaded === undefined ? null : noticeInput(loaded, noticePages(''), now);
  if (prepared === null) return false;
  const { items, matters } = prepared.input;
  const { id, step } = thingOf(link);
  if (link.purpose === 'duty') return items.some(({ dutyId }) => dutyId === id);
  if (link.purpose === 'case') return matters.some((one) => one.caseId === id && one.step === step);
  return items.length + matters.length > 0;
}
