import { noticeText, renderNotice, type RenderedNotice } from '../../domain/notices/message';
import type { Locale } from '../../domain/notices/notice-content';
import type { FailedTemplate } from '../../domain/notices/templates/office-texts';
import { byKey } from '../../offices/notices/by-key';
import { loadNotices, type LoadedNotice } from '../../offices/notices/load-notices';
import { noticeInput } from '../../offices/notices/notice-input';
import { noticePages } from '../../offices/notices/notice-pages';
import type { Recipient } from '../../offices/notices/recipient';
import type { Tx } from '../../prisma/client';
import { withLinks, type NoticeLinks, type ToCompose } from './compose-links';

export interface ComposedNotice extends RenderedNotice {
  /** The plain text without what lets its reader in: what the ledger keeps. */
  kept: string;
  locale: Locale;
  to: { name: string; address: string };
  from: { name: string };
  requests: number;
  /** The open duties that it asks for. */
  dutyIds: string[];
  /** Texts of the office that could not be set; ours stand in their place. */
  failed: FailedTemplate[];
}

/**
 * What deliveries say now, by their ids; null where all that one was for has been answered or decided meanwhile. All
 * are read together: a fixed number of queries an office, and some for each case.
 */
export async function composeNotices(
  db: Tx,
  deliveries: readonly ToCompose[],
  links: NoticeLinks,
  now: Date,
): Promise<Map<string, ComposedNotice | null>> {
  const composed = new Map<string, ComposedNotice | null>();
  for (const officeId of new Set(deliveries.map((delivery) => delivery.officeId))) {
    const recipients = await recipientsOf(
      db,
      officeId,
      deliveries.filter((delivery) => delivery.officeId === officeId),
    );
    for (const loaded of await loadNotices(db, officeId, recipients, now))
      composed.set(loaded.recipient.key, composedOf(loaded, links, now));
  }
  return composed;
}

async function recipientsOf(
  db: Tx,
  officeId: string,
  deliveries: readonly ToCompose[],
): Promise<Recipient[]> {
  const requests = await db.noticeRequest.findMany({
    where: { officeId, deliveryId: { in: deliveries.map(({ deliveryId }) => deliveryId) } },
    orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
  });
  const requestsOf = byKey(requests, ({ deliveryId }) => deliveryId ?? '');
  return deliveries.map(({ deliveryId, personId }) => {
    return { key: deliveryId, officeId, personId, requests: requestsOf(deliveryId) };
  });
}

function composedOf(loaded: LoadedNotice, links: NoticeLinks, now: Date): ComposedNotice | null {
  const prepared = noticeInput(loaded, noticePages(links.publicUrl), now);
  if (prepared === null) return null;
  const { input, failed } = prepared;
  const { recipient, person, office } = loaded;
  const of = { deliveryId: recipient.key, officeId: recipient.officeId, personId: recipient.personId };
  return {
    ...renderNotice(withLinks(input, of, office.rules.policy.office, links, now)),
    kept: noticeText(input),
    locale: input.locale,
    to: { name: person.name, address: person.email },
    from: { name: input.officeName },
    requests: recipient.requests.length,
    dutyIds: input.items.map(({ dutyId }) => dutyId),
    failed,
  };
}
