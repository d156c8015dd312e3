import type { DutyStatus } from '../round/duty-state';

/** One due date of one post, as a calendar shows it: a duty that is open or over, or a round that is still to come. */
export interface FeedEntry {
  /** The same for the planned round and for the duty that comes of it, so that the phone moves one event. */
  uid: string;
  /** Null until it has opened. */
  dutyId: string | null;
  /** `planned` until its round opens. */
  status: DutyStatus | 'planned';
  title: string;
  periodLabel: string;
  unitName: string;
  ask: string;
  dueAt: Date;
  /** Equals `dueAt` unless the round was opened late. */
  lateAfter: Date;
  /** The year's calendar is not published: the day may still move. */
  provisional: boolean;
  /** RFC 5545 SEQUENCE: goes up with every change of what the event says, and never down. */
  sequence: number;
  changedAt: Date;
  /** Where it is answered; null for what has not opened. */
  link: string | null;
}

/** Globally unique and lasting, as RFC 7986 asks: made of opaque ids only. */
export function uidOf(post: { id: string }, round: { cadence: string; period: string }): string {
  return `${round.cadence}.${round.period}.${post.id}@duban.invalid`;
}

/**
 * How often what the event says can have changed: each newer plan of the round, each move of its date, everything that
 * people did to the duty. Counted from what is stored, so a feed and a mail give the same number and nothing is
 * written when a phone asks.
 */
export function sequenceOf(changes: {
  plans: number;
  opened: boolean;
  moves: number;
  facts: number;
}): number {
  const { plans, opened, moves, facts } = changes;
  return Math.max(0, plans - 1) + (opened ? 1 : 0) + moves + facts;
}
