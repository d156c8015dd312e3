import type { CheckpointKind } from '../cadence/compiled-round';
import type { Downtime } from '../escalation/case-context';
import type { DateCounting } from '../round/give-back';
import type { PauseSpan } from '../round/verdict';

/** What a person did to a duty, with its place in the log. */
export interface KnownFact {
  id: string;
  kind: string;
  at: Date;
  position: number | null;
  /** Unit and post. */
  by: string | null;
  receipt: string;
  dueAt: Date | null;
  /** What it says is left, where the duty counts down. */
  remaining: number | null;
  entryId: string;
}

/** A look at the duty's shard. `known`: the place in the log up to which facts were known. */
export interface TakenCheckpoint {
  id: string;
  kind: CheckpointKind;
  at: Date;
  doneAt: Date;
  known: number;
  position: number | null;
}

/** What came of the looks, as it was stored. */
export interface StoredDecisions {
  notices: { cause: string; kind: string; deliveryId: string | null; dropped: string | null }[];
  incidents: { kind: string; recordedAt: Date }[];
  verdicts: StoredVerdict[];
}

export interface StoredVerdict {
  verdict: string;
  reason: string;
  /** The post that decided; null: the rule. */
  decidedBy: string | null;
  /** The same as unit and post. */
  by: string | null;
  decidedAt: Date;
  entryId: string;
  position: number | null;
}

/** The round's dates moved while it was open. `from` and `to` are due dates. */
export interface RoundMove {
  at: Date;
  position: number | null;
  from: Date;
  to: Date;
}

/** A downtime of the engine, and that the round or the duty got back what it took. */
export interface GivenBack {
  at: Date;
  position: number | null;
  down: Downtime;
}

/** All that happened to one duty, as far as it matters for where it stands. */
export interface DutyStory {
  ordinal: number;
  required: number;
  target: number | null;
  acceptanceNeeded: boolean;
  /** Until when nothing was late, as the round was opened; and after each move. */
  lateAfter: Date;
  moves: (RoundMove & { lateAfter: Date })[];
  givenBack: GivenBack[];
  counting: DateCounting;
  facts: KnownFact[];
  checkpoints: TakenCheckpoint[];
  pauses: PauseSpan[];
  stored: StoredDecisions;
}
