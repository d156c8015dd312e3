import type { DutyStatus, Verdict } from '../../domain/round/duty-state';
import type { Actor } from '../auth/actor';
import type { OnceKey, Written } from '../idempotency';
import type { Problem } from '../problem';

export interface Outcome {
  outcome: string;
  note?: string | undefined;
  attachments?: { name: string; sha256: string }[] | undefined;
  /** What is left, where the duty counts down. */
  remaining?: number | undefined;
}

export interface OutcomeAnswer {
  dutyId: string;
  status: DutyStatus;
  verdict: Verdict | null;
  receivedAt: string;
  receipt: string;
}

/** One outcome that somebody hands in. */
export interface OutcomeRequest {
  actor: Actor;
  dutyId: string;
  outcome: Outcome;
  /** The server's receipt time. */
  receivedAt: Date;
  /** Null where the request names no Idempotency-Key. */
  once: OnceKey | null;
}

export type OutcomeResult = Written<OutcomeAnswer> | Problem;
