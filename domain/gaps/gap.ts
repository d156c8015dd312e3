import type { Spoken } from '../why/spoken';

/** What is counted. A `delivery` is what became of a request for a notice. */
export const gapKinds = ['round', 'checkpoint', 'duty', 'verdict', 'notice', 'delivery'] as const;
export type GapKind = (typeof gapKinds)[number];

/** missing: expected and not there; late: there, but later; extra: there and not expected; different: another date. */
export const gapDifferences = ['missing', 'late', 'extra', 'different'] as const;
export type GapDifference = (typeof gapDifferences)[number];

/** Why something is not as it was expected. Each is proved by a row. */
export const gapReasons = [
  'excused',
  'unit-ended',
  'unit-founded',
  'passed-on',
  'roster-changed',
  'paused',
  'engine-down',
  'policy-changed',
  'calendar-changed',
  'event-recorded',
  'extra-round',
  'opened-late',
  'returned',
  'extended',
  'held-over',
] as const;
export type GapReason = (typeof gapReasons)[number];

/** The row that proves a reason: its table and its id. */
export interface Proof {
  table: string;
  id: string;
}

export interface Ground {
  reason: GapReason;
  proof: Proof;
}

/** Where a difference is: opaque ids, and the policy's own names of cadence and period. */
export interface GapPlace {
  cadence: string;
  period: string;
  /** Null where there is no such round. */
  roundId: string | null;
  shardId?: string;
  unitId?: string;
  dutyId?: string;
  requestId?: string;
  /** Of a checkpoint: which look, and for when. */
  look?: string;
}

/** One difference, or `count` of one kind in one place. Instants are ISO 8601; null where there is none. */
export interface Gap {
  kind: GapKind;
  difference: GapDifference;
  place: GapPlace;
  /** What exactly, where the kind and the difference alone don't say it. */
  says: Spoken;
  expected: string | null;
  observed: string | null;
  count: number;
}

/** A difference with its reason; null: nothing explains it. */
export type JudgedGap = Gap & { ground: Ground | null };

/** What one part of a round is compared to: how much was expected and is there, and what differs. */
export interface Compared {
  kind: GapKind;
  expected: number;
  observed: number;
  gaps: JudgedGap[];
}
