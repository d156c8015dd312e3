import type { IncidentKind } from '../policy/ladder';
import type { Rung } from '../policy/rungs';

/**
 * What happened in a case, in order. A case is nothing but the fold of its events (`evolve`); they are stored, logged
 * and recorded in the workflow's history alike. Opaque ids, numbers, words of this file and instants (ISO 8601) only:
 * names and texts stand elsewhere, by id.
 */
export type CaseEvent = CaseEventBody & { at: string };

/** Who did something: the post and the person who answered for it then. */
export interface By {
  postId: string;
  personId: string;
}

/** A unit, or a person in a post; the case follows the person. */
export type Subject =
  { kind: 'unit'; unitId: string } | { kind: 'person'; personId: string; unitId: string; postId: string };

/** A ground, with what decides whether anything may rest on it. */
export interface CaseIncident {
  incidentId: string;
  kind: IncidentKind;
  /** ISO 8601: when it happened, not when it was looked at. */
  happenedAt: string;
  /** The duty or finding that it is of; one of its own where there is none. No rung fires twice for one source. */
  sourceId: string;
  /** A notice of the duty reached somebody before it was due. Of what is no duty: true. */
  unitReached: boolean;
  /** Who held the post and was reached as the ladder asks; null: nobody can be named beside the unit. */
  personId: string | null;
  /** Not late until then, for an overdue duty that is still owed; null for everything else. */
  lateAfter: string | null;
}

/** A body's meeting, as it was written down. */
export interface Meeting {
  heldOn: string;
  members: number;
  present: number;
  inFavour: number;
  against: number;
  abstained: number;
  /** People who left the room, for it was their own case. */
  recused: string[];
  /** Why each of them did; an older record does not say. */
  recusals?: { personId: string; textId: string }[];
  minutesTextId: string;
}

export type DecisionOutcome = 'confirm' | 'decline' | 'defer' | 'other-rung';
export type AppealOutcome = 'upheld' | 'lighter' | 'annulled';

export type CaseEventBody =
  | {
      kind: 'opened';
      caseId: string;
      officeId: string;
      /** Its ladder is the case's own to the end. */
      policyVersionId: string;
      subject: Subject;
    }
  | { kind: 'incident-joined'; incident: CaseIncident }
  /** A ground has gone: an excuse was granted, a verdict superseded, an outcome came before it was ripe. */
  | { kind: 'incident-withdrawn'; incidentId: string; reason: 'answered' | 'superseded' | 'entered-in-error' }
  /** `ripensAt`: nothing to propose yet, look again then. */
  | { kind: 'watching'; ripensAt: string }
  | ({ kind: 'proposed' } & Proposal)
  /** The proposal cannot stand any more: its grounds have gone before it was decided. */
  | { kind: 'withdrawn'; step: number; reason: 'grounds-gone' }
  /** The notice of proposed facts arrived; from here on the hearing runs. */
  | { kind: 'facts-served'; step: number; how: ServiceHow; by: By | null; hearingUntil: string }
  | { kind: 'service-failed'; step: number; paper: 'facts' | 'decision'; nextAt: string }
  | {
      kind: 'replied';
      step: number;
      replyId: string;
      by: By;
      textId: string;
      answers: Answer[];
      late: boolean;
    }
  | { kind: 'reply-opened'; step: number; replyId: string; by: By }
  | { kind: 'hearing-ended'; step: number; silent: boolean; decideUntil: string }
  | ToleranceAsked
  | {
      kind: 'tolerance-decided';
      step: number;
      granted: boolean;
      by: By;
      textId: string;
      meeting: Meeting | null;
      /** Refused: the decision's own window, anew. */
      decideUntil?: string;
    }
  | Decided
  /** The decision was put off until now; `decideUntil` starts anew. */
  | { kind: 'deferral-over'; step: number; decideUntil: string }
  /** Silence: the next of the chain hears of it and may decide. */
  | { kind: 'passed-up'; step: number; of: Waiting; place: number; until: string }
  /** Nobody of the chain decided: the proposal ends without a consequence. */
  | { kind: 'lapsed'; step: number }
  | ({ kind: 'decision-served'; step: number; how: ServiceHow; by: By | null } & Terms)
  /** `rectifyUntil`: later than service said, where the act came late: what the office took is given back. */
  | { kind: 'act-done'; step: number; by: By; act: DoneAct; rectifyUntil?: string }
  | {
      kind: 'organ-decided';
      step: number;
      by: By;
      documentNumber: string;
      decidedOn: string;
      textId: string;
      formalitiesUntil: string;
    }
  /** `until`: of what follows, the rectification where the second person agrees, else of recording it again. */
  | { kind: 'organ-decision-checked'; step: number; by: By; agrees: boolean; until?: string }
  | { kind: 'rectification-reported'; step: number; by: By; textId: string; verifyUntil: string }
  | { kind: 'rectification-returned'; step: number; by: By; textId: string; until: string }
  | {
      kind: 'rectification-verified';
      step: number;
      by: By;
      textId: string | null;
      lookBackAt: string;
      lookBackUntil: string;
    }
  /** It is overdue: an incident of its own, told once. */
  | { kind: 'rectification-overdue'; step: number; nextAt: string }
  | { kind: 'looked-back'; step: number; by: By; passed: boolean; textId: string }
  | { kind: 'appealed'; step: number; by: By; textId: string; decideUntil: string }
  | { kind: 'appeal-stayed'; step: number; by: By; textId: string }
  | {
      kind: 'appeal-decided';
      step: number;
      by: By;
      outcome: AppealOutcome;
      rung: Rung | null;
      textId: string;
      meeting: Meeting | null;
      /** Stayed ones that do not end it: what was left of the main line's window, from now on. */
      resumeUntil?: string;
      /** The dates by the lighter rung. */
      terms?: Terms;
    }
  | { kind: 'appeal-window-over'; step: number }
  /** A wrong decision corrected by whoever may: the record stays and says so. */
  | { kind: 'annulled'; step: number; by: By; textId: string }
  /** A window gets back the working days in which nobody could be reached or heard. */
  | {
      kind: 'window-extended';
      step: number;
      of: Waiting;
      until: string;
      workdays: number;
      cause: 'engine-down';
      /** What was lost up to then is given back with this, and only once. */
      through?: string;
    }
  | { kind: 'reminded'; step: number; of: Waiting; nextAt: string }
  | { kind: 'closed' };

export type CaseEventKind = CaseEventBody['kind'];

export interface Proposal {
  step: number;
  rung: Rung;
  /** From 1; grows while the proposal is undecided and an incident joins. */
  version: number;
  /** The place in the rung's entries that it rests on. */
  entry: number;
  incidentIds: string[];
  /** Named beside the unit; null: against the unit alone. */
  personId: string | null;
  /** Until then its notice must have arrived, else somebody serves it by hand. */
  serveUntil: string;
}

/** A line of the facts, answered by itself. */
export interface Answer {
  incidentId: string;
  textId: string;
}

export type ServiceHow = 'notice' | 'acknowledged' | 'by-hand';

interface ToleranceAsked {
  kind: 'tolerance-asked';
  step: number;
  by: By;
  textId: string;
  decideUntil: string;
}

interface Decided {
  kind: 'decided';
  step: number;
  /** Of the proposal that was decided on. */
  version: number;
  outcome: DecisionOutcome;
  /** The lighter rung, where it is another one. */
  rung: Rung | null;
  /** Until when it is put off. */
  until: string | null;
  by: By;
  textId: string;
  meeting: Meeting | null;
  /** Confirmed ones: until then it must be served. */
  serveUntil: string | null;
}

/** The dates that service sets going. */
export interface Terms {
  appealUntil: string;
  /** The interview, the circular, the organ's decision; null where the rung has no such act. */
  actUntil: string | null;
  rectifyUntil: string;
  markUntil: string;
}

export type DoneAct =
  | { what: 'interview'; heldOn: string; textId: string }
  | { what: 'circular'; issuedOn: string; documentNumber: string; recipients: number };

/** What a case waits for; each has a date and somebody who is reminded. */
export const waits = [
  'ripening',
  'facts-service',
  'hearing',
  'tolerance',
  'decision',
  'deferral',
  'service',
  'act',
  'organ-check',
  'formalities',
  'appeal-window',
  'appeal-decision',
  'rectification',
  'verification',
  'look-back-day',
  'look-back',
] as const;
export type Waiting = (typeof waits)[number];
