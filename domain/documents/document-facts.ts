import type { AppealOutcome } from '../escalation/case-event';
import type { StepEnd } from '../escalation/case-state';
import type { Span } from '../policy/dates';
import type { IncidentKind } from '../policy/ladder';
import type { Rung } from '../policy/rungs';
import type { SupervisionColour } from './document-kind';

/** All that a paper may say. Instants are ISO 8601; names and texts are as stored, null where they were erased. */
export interface DocumentFacts {
  /** IANA zone of the office: dates are said in its time. */
  zone: string;
  office: string;
  unit: string;
  /** Named beside the unit, or the subject of the case; null: the unit alone. */
  person: { name: string; title: string } | null;
  step: number;
  rung: Rung;
  rungTitle: string;
  /** Of the proposal: from the second on the notice replaces an earlier one. */
  version: number;
  grounds: GroundFacts[];
  /** What the ladder says, in words. */
  rule: string;
  terms: TermsInForce;
  /** What people answered, by the day. */
  replies: { at: string; late: boolean }[];
  /** A hearing that ended without an answer. */
  silent: boolean;
  decision: DecisionFacts | null;
  /** From service on. */
  served: {
    at: string;
    appealUntil: string;
    actUntil: string | null;
    rectifyUntil: string;
    markUntil: string;
  } | null;
  interview: { heldOn: string; text: string | null; by: string | null } | null;
  appeal: (DecisionFacts & { outcome: AppealOutcome; newRung: string | null }) | null;
  /** Why a look-back failed, in the words of who looked. */
  lookBack: { at: string; text: string | null } | null;
  colour: SupervisionColour | null;
  /** Every step of the case with how it ended, for the closing notice. */
  steps: { step: number; rungTitle: string; end: StepEnd | null; markUntil: string | null }[];
}

export interface GroundFacts {
  kind: IncidentKind;
  /** The duty, or what a person entered. */
  title: string;
  period: string | null;
  dueAt: string | null;
  lateAfter: string | null;
  happenedAt: string;
  /** When an outcome came after all. */
  receivedAt: string | null;
  /** Notices of the duty: those that were accepted by the recipient's server, and how many were not. */
  arrived: string[];
  notArrived: number;
  /** What a person wrote down as evidence. */
  evidence: string | null;
}

export interface TermsInForce {
  hearing: Span;
  act: Span | null;
  appeal: Span;
  rectification: Span;
  mark: Span;
  tolerance: boolean;
}

export interface DecisionFacts {
  at: string;
  /** Post of who decided, or the body's title. */
  by: string | null;
  reason: string | null;
  meeting: MeetingFacts | null;
}

export interface MeetingFacts {
  body: string;
  heldOn: string;
  members: number;
  present: number;
  inFavour: number;
  against: number;
  abstained: number;
  recused: number;
}
