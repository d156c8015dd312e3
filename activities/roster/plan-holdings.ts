import { DateTime } from 'luxon';
import type { RosterPost } from './roster';
import type { StoredHolding, StoredRoster } from './stored-roster';

export interface HoldingPlan {
  start: StoredHolding[];
  /** Ids of holdings that end now. */
  end: string[];
  /** The file corrects since when the person in the post has held it. */
  redate: { id: string; from: Date }[];
  /** The posts that any of these touch. */
  posts: string[];
}

/** Where ids come from and when the import is; `zone` turns a civil date into the instant that a holding begins. */
export interface ImportMoment {
  now: Date;
  zone: string;
  newId: () => string;
}

/** Resolves a post and an address to their ids, stored or new. */
interface ResolvedIds {
  postId: (post: RosterPost) => string;
  personId: (email: string) => string;
}

/**
 * Who sits where. A post that is vacant in the file or missing from it loses its holder now. A successor
 * begins when the predecessor ended, never before: notices went to the predecessor until now, whatever
 * day the appointment bears.
 */
export function planHoldings(
  stored: StoredRoster,
  posts: RosterPost[],
  ids: ResolvedIds,
  moment: ImportMoment,
): HoldingPlan {
  const current = new Map(stored.holdings.flatMap((h) => (h.until === null ? [[h.postId, h]] : [])));
  const endedAt = lastEnds(stored.holdings);
  const plan: HoldingPlan = { start: [], end: [], redate: [], posts: [] };
  const dayBegins = startOfDayIn(moment.zone);
  const seated = new Set<string>();
  for (const post of posts) {
    if (!post.holder) continue;
    const [postId, personId] = [ids.postId(post), ids.personId(post.holder.email)];
    const holding = current.get(postId);
    const stays = holding?.personId === personId;
    if (stays) seated.add(postId);
    const since = post.holder.since === null ? null : dayBegins(post.holder.since);
    const free = holding && !stays ? moment.now : endedAt.get(postId);
    const from = later(since ?? (stays ? holding.from : moment.now), free);
    if (!stays) plan.start.push({ id: moment.newId(), postId, personId, from, until: null });
    else if (from.getTime() !== holding.from.getTime()) plan.redate.push({ id: holding.id, from });
    else continue;
    plan.posts.push(postId);
  }
  for (const [postId, holding] of current) {
    if (seated.has(postId)) continue;
    plan.end.push(holding.id);
    plan.posts.push(postId);
  }
  return plan;
}

function lastEnds(holdings: StoredHolding[]): Map<string, Date> {
  const ends = new Map<string, Date>();
  for (const { postId, until } of holdings) {
    if (until) ends.set(postId, later(until, ends.get(postId)));
  }
  return ends;
}

function later(a: Date, b: Date | undefined): Date {
  return b && b > a ? b : a;
}

/** Remembers the days that it worked out: a roster of 14,000 rows has a few hundred. */
function startOfDayIn(zone: string): (civilDate: string) => Date {
  const begins = new Map<string, Date>();
  return (civilDate) => {
    const begin = begins.get(civilDate) ?? DateTime.fromISO(civilDate, { zone }).startOf('day').toJSDate();
    begins.set(civilDate, begin);
    return begin;
  };
}
