import type { Rung } from '../policy/rungs';
import type {
  AppealOutcome,
  By,
  CaseIncident,
  DecisionOutcome,
  Proposal,
  Subject,
  Waiting,
} from './case-event';

/** One case as its events have made it. */
export interface CaseState {
  caseId: string;
  officeId: string;
  policyVersionId: string;
  subject: Subject;
  openedAt: string;
  status: 'open' | 'closed';
  /** Events so far: what a command has seen. */
  version: number;
  incidents: CaseIncident[];
  /** Gone again; no proposal rests on them. */
  withdrawn: string[];
  /** Look again then: an incident is not ripe yet. */
  ripensAt: string | null;
  steps: Step[];
}

/**
 * Where a step of the ladder stands. `proposed`: the notice of proposed facts is on its way. `hearing`. `deciding`.
 * `deferred`. `serving`: decided, on its way. `acting`: the interview, the circular, the organ's decision is to be.
 * `checking`: the organ's decision is recorded and wants a second person. `rectifying`. `verifying`. `awaiting-look-back`
 * and `looking-back`. `ended`.
 */
export const stages = [
  'proposed',
  'hearing',
  'deciding',
  'deferred',
  'serving',
  'acting',
  'checking',
  'rectifying',
  'verifying',
  'awaiting-look-back',
  'looking-back',
  'ended',
] as const;
export type Stage = (typeof stages)[number];

export type StepEnd =
  'withdrawn' | 'declined' | 'tolerated' | 'lapsed' | 'annulled' | 'passed' | 'failed-look-back';

export interface Reply {
  replyId: string;
  by: By;
  at: string;
  late: boolean;
  /** People who have opened it. */
  openedBy: string[];
}

export interface Step {
  step: number;
  /** As decided where it was decided, else as proposed. */
  rung: Rung;
  proposal: Proposal;
  /** When its version was proposed: its grounds are looked at as of then. */
  proposedAt: string;
  /** What every version of it has rested on. */
  grounds: { rung: Rung; incidentIds: string[] }[];
  stage: Stage;
  end: StepEnd | null;
  /** How it ends as soon as no appeal is possible or pending any more; nothing else is waited for then. */
  endsAs: StepEnd | null;
  /** What the main line waits for, with its date; null once ended. */
  waiting: Wait | null;
  /** Place in the chain of posts whose turn it is, from 0. */
  place: number;
  hearing: { from: string; until: string; silent: boolean | null } | null;
  replies: Reply[];
  /** People who have decided or recorded a decision on it: none of them decides its appeal. */
  deciders: string[];
  decision: {
    at: string;
    version: number;
    outcome: DecisionOutcome;
    by: By;
    deferrals: number;
    until: string | null;
  } | null;
  tolerance: { state: 'asked' | 'granted' | 'refused'; at: string; decideUntil: string } | null;
  served: {
    at: string;
    appealUntil: string;
    actUntil: string | null;
    rectifyUntil: string;
    markUntil: string;
  } | null;
  appeal: {
    state: 'open' | 'filed' | 'stayed' | 'decided' | 'over';
    by: By | null;
    /** The wait of the appeal's own clock, beside the main line; null once decided or over. */
    waiting: Wait | null;
    place: number;
    /** From then on the main line's clocks stand still. */
    stayedAt: string | null;
    outcome: AppealOutcome | null;
  } | null;
  organ: {
    recordedBy: By;
    checkedBy: By | null;
    formalitiesUntil: string;
    /** Reminders of the formalities, beside the main line; null once none is to come. */
    formalities: Wait | null;
  } | null;
  rectification: { reportedBy: By | null; until: string; overdue: boolean; returned: number } | null;
  lookBack: { at: string; until: string; passed: boolean | null } | null;
  /** Mark of a confirmed decision; null where there is none or it was annulled. */
  markUntil: string | null;
}

export interface Wait {
  for: Waiting;
  /** When it began: a window gets back what the engine took of it. */
  since: string;
  until: string;
  /** The next reminder, or `until`; later than `until` once it is overdue. */
  nextAt: string;
  /** What the engine took of it up to then is given back; null: nothing yet. */
  givenBack: string | null;
}
