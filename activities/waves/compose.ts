import { renderNotice, type RenderedNotice } from '../../domain/notices/message';
import type { Locale } from '../../domain/notices/notice-content';
import type { FailedTemplate } from '../../domain/notices/templates/office-texts';
import { byKey } from '../../offices/notices/by-key';
import { loadNotices, type LoadedNotice } from '../../offices/notices/load-notices';
import { noticeInput } from '../../offices/notices/notice-input';
import { noticePages } from '../../offices/notices/notice-pages';
import type { Recipient } from '../../offices/notices/recipient';
import type { Tx } from '../../prisma/client';
import { withLinks, withoutLinks, type NoticeLinks, type ToCompose } from './compose-links';
import { isolating } from './isolating';

export interface ComposedNotice extends RenderedNotice {
  /** The plain text without what lets its reader in: what the ledger keeps. */
  kept: string;
  locale: Locale;
  to: { name: string; address: string };
  from: { name: string };
  requests: number;
  /** The duties that it speaks of: asked for, or settled since the last one. */
  dutyIds: string[];
  /** Texts of the office that could not be set; ours stand in their place. */
  failed: FailedTemplate[];
}

/** Notices by the ids of their deliveries. */
export interface Composed {
  /** Null: all that one was for has been answered or decided meanwhile. */
  notices: Map<string, ComposedNotice | null>;
  /** Those that can't be put into words, and why: a fault of ours, for which the others don't wait. */
  unwritten: Map<string, Error>;
  /** Those of which something could not be read. To try again may help. */
  unread: Map<string, Error>;
}

/**
 * What deliveries say now. All are read together: a fixed number of queries an office, and some for each case. Throws
 * where the database fails, and where not one of several can be read: then the fault is not theirs.
 */
export async function composeNotices(
  db: Tx,
  deliveries: readonly ToCompose[],
  links: NoticeLinks,
  now: Date,
): Promise<Composed> {
  const composed: Composed = { notices: new Map(), unwritten: new Map(), unread: new Map() };
  for (const officeId of new Set(deliveries.map((delivery) => delivery.officeId))) {
    const ofOffice = deliveries.filter((delivery) => delivery.officeId === officeId);
    const read = await isolating(ofOffice, async (some) =>
      loadNotices(db, officeId, await recipientsOf(db, officeId, some), now),
    );
    for (const loaded of read.done) write(loaded, composed, links, now);
    for (const [{ deliveryId }, error] of read.failed) composed.unread.set(deliveryId, error);
  }
  return composed;
}

function write(loaded: LoadedNotice, composed: Composed, links: NoticeLinks, now: Date): void {
  const { key } = loaded.recipient;
  try {
    composed.notices.set(key, composedOf(loaded, links, now));
  } catch (error) {
    composed.unwritten.set(key, error instanceof Error ? error : new Error(String(error)));
  }
}

const ASKED = {
  ...{ id: true, postId: true, dutyId: true, caseId: true, step: true, personId: true, kind: true },
  ...{ heldFor: true, deliveryId: true },
} as const;

async function recipientsOf(
  db: Tx,
  officeId: string,
  deliveries: readonly ToCompose[],
): Promise<Recipient[]> {
  const requests = await db.noticeRequest.findMany({
    where: { officeId, deliveryId: { in: deliveries.map(({ deliveryId }) => deliveryId) } },
    select: ASKED,
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
  const linked = withLinks(input, of, office.rules.policy.office, links, now);
  const rendered = renderNotice(linked.input);
  return {
    ...rendered,
    kept: withoutLinks(rendered.text, linked.plain),
    locale: input.locale,
    to: { name: person.name, address: person.email },
    from: { name: input.officeName },
    requests: recipient.requests.length,
    dutyIds: [...new Set([...input.items, ...loaded.settled, ...loaded.changes].map(({ dutyId }) => dutyId))],
    failed,
  };
}
