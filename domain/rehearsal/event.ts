import type { Verdict } from '../round/duty-state';
import type { DecidedVerdict } from '../round/verdict';
import type { PlannedRound } from './course';
import type { Owing } from './office';

/** Why a duty may be named in a proposal. */
export type Ground = 'overdue' | 'missed' | 'false';

/** What happens in a rehearsal, in the order of time. `at` in milliseconds, `round` a place in the course. */
export type RehearsedEvent =
  | { kind: 'opened'; at: number; round: number; compiled: PlannedRound; owing: Owing }
  | { kind: 'received'; at: number; round: number; unit: number }
  | { kind: 'accepted'; at: number; round: number; unit: number }
  | { kind: 'ground'; at: number; round: number; unit: number; person: number; ground: Ground }
  | { kind: 'verdict'; at: number; round: number; unit: number; verdict: Verdict; reason: VerdictReason }
  | { kind: 'mail'; at: number; person: number; duties: SpokenOf[] }
  /** A case speaks of the duty to the same people: what was asked is not said. */
  | { kind: 'stood-back'; at: number; round: number; unit: number; person: number };

/** Those of a close, and that of the office's later finding. */
export type VerdictReason = DecidedVerdict['reason'] | 'found-false';

/** A duty that a mail speaks of. */
export interface SpokenOf {
  round: number;
  unit: number;
}

/** Whether a reminder of a duty stands back at an instant, for an open case has proposed something on it. */
export type StandsBack = (duty: SpokenOf, at: number) => boolean;

export type Tell = (event: RehearsedEvent) => void;
