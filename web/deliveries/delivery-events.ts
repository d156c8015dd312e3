import type { DeliveryStory } from './deliveries';

export type Try = DeliveryStory['tries'][number];
export type Repetition = DeliveryStory['again'][number];

export type DeliveryEvent = { at: string } & (
  | { what: 'made' }
  | { what: 'tried'; tries: readonly [Try, ...Try[]] }
  | { what: 'bounced' }
  | { what: 'opened' }
  | { what: 'again'; again: Repetition }
);

/** All that happened to a notice, the oldest first; tries in a row that ended the same are one. */
export function eventsOf(story: DeliveryStory): DeliveryEvent[] {
  const rows: [Try, ...Try[]][] = [];
  for (const one of story.tries) {
    const row = rows.at(-1);
    if (row !== undefined && endedAlike(row[0], one)) row.push(one);
    else rows.push([one]);
  }
  const events: DeliveryEvent[] = [
    { what: 'made', at: story.createdAt },
    ...rows.map((tries): DeliveryEvent => ({ what: 'tried', at: tries[0].claimedAt, tries })),
    ...(story.bouncedAt === null ? [] : [{ what: 'bounced', at: story.bouncedAt } as const]),
    ...(story.openedAt === null ? [] : [{ what: 'opened', at: story.openedAt } as const]),
    ...story.again.map((again): DeliveryEvent => ({ what: 'again', at: again.requestedAt, again })),
  ];
  // A stable sort: what has one moment stays in the order of above, but what a bounce led to comes after it.
  return events.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || afterBounce(a, b));
}

function endedAlike(a: Try, b: Try): boolean {
  return a.state === 'deferred' && b.state === a.state && b.channel === a.channel && b.answer === a.answer;
}

function afterBounce(a: DeliveryEvent, b: DeliveryEvent): number {
  if (a.what === 'bounced' && b.what === 'tried') return -1;
  return a.what === 'tried' && b.what === 'bounced' ? 1 : 0;
}

/** What a mail system's code says, RFC 3463. */
export function bounceReason(status: string | null): 'address' | 'full' | 'mailbox' | 'policy' | 'other' {
  if (status === null) return 'other';
  if (status.startsWith('5.1.')) return 'address';
  if (status === '5.2.2' || status === '4.2.2') return 'full';
  if (status.startsWith('5.2.')) return 'mailbox';
  return status.startsWith('5.7.') ? 'policy' : 'other';
}
