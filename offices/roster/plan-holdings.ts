import { DateTime } from 'luxon';
import { addDays } from '../../domain/calendar/civil-date';
import { currentHoldings, lastEnded } from './current-holdings';
import type { RosterHolder, RosterPost } from './roster';
import type { StoredHolding, StoredRoster } from './stored-roster';

export interface HoldingPlan {
  start: StoredHolding[];
  /** Ids of holdings that end now. */
  end: string[];
  /** The file corrects from when until when a person has held the post. */
  redate: { id: string; from: Date; until: Date | null }[];
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

/** What the file says of one post, as ids and instants; `until` undefined: it does not say. */
interface Seat {
  postId: string;
  personId: string;
  since: Date | null;
  until: Date | null | undefined;
}

/**
 * Who sits where. A post that is vacant in the file or missing from it loses its holder now. A successor
 * begins when the predecessor ended, never before: notices went to the predecessor until now, whatever
 * day the appointment bears. Who has a last day in the file keeps the post to the end of that day.
 */
export function planHoldings(
  stored: StoredRoster,
  posts: RosterPost[],
  ids: ResolvedIds,
  { now, zone, newId }: ImportMoment,
): HoldingPlan {
  const current = currentHoldings(stored.holdings, now);
  const ended = lastEnded(stored.holdings, now);
  const plan: HoldingPlan = { start: [], end: [], redate: [], posts: [] };
  const dayBegins = startOfDayIn(zone);
  const seated = new Set<string>();

  const start = ({ postId, personId }: Seat, from: Date, until: Date | null): void => {
    plan.start.push({ id: newId(), postId, personId, from, until });
    plan.posts.push(postId);
  };
  const keep = (holding: StoredHolding, from: Date, until: Date | null): void => {
    seated.add(holding.postId);
    if (same(from, holding.from) && same(until, holding.until)) return;
    plan.redate.push({ id: holding.id, from, until });
    plan.posts.push(holding.postId);
  };
  const sits = (seat: Seat): void => {
    const holding = current.get(seat.postId);
    const lastEnd = ended.get(seat.postId)?.until;
    if (holding?.personId === seat.personId) {
      const from = later(seat.since ?? holding.from, lastEnd);
      keep(holding, from, seat.until === undefined ? holding.until : seat.until);
    } else start(seat, later(seat.since ?? now, holding ? now : lastEnd), seat.until ?? null);
  };
  /** Who has left by now: their holding ends on that day. Of somebody unknown so far it is known since when, or nothing. */
  const hasLeft = (seat: Seat, until: Date): void => {
    const holding = current.get(seat.postId);
    const before = ended.get(seat.postId);
    const last = holding ?? before;
    const anotherTerm = seat.since !== null && before !== undefined && !holding && seat.since >= before.until;
    if (last?.personId === seat.personId && !anotherTerm) {
      const from = holding ? later(seat.since ?? holding.from, before?.until) : last.from;
      keep(last, from, later(until, from));
    } else if (!holding && seat.since !== null) {
      const from = later(seat.since, before?.until);
      if (from < until) start(seat, from, until);
    }
  };

  for (const post of posts) {
    if (!post.holder) continue;
    const until = endOf(post.holder, dayBegins);
    const since = post.holder.since === null ? null : dayBegins(post.holder.since);
    const seat = { postId: ids.postId(post), personId: ids.personId(post.holder.email), since, until };
    if (until instanceof Date && until <= now) hasLeft(seat, until);
    else sits(seat);
  }
  for (const [postId, holding] of current) {
    if (seated.has(postId)) continue;
    plan.end.push(holding.id);
    plan.posts.push(postId);
  }
  return plan;
}

/** The last day belongs to the holding: it ends when the next day begins. */
function endOf({ until }: RosterHolder, dayBegins: (civilDate: string) => Date): Date | null | undefined {
  return until ? dayBegins(addDays(until, 1)) : until === undefined ? undefined : null;
}

function same(a: Date | null, b: Date | null): boolean {
  return a?.getTime() === b?.getTime();
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
