import type { AppealOutcome } from '../escalation/case-event';
import type { StepEnd } from '../escalation/case-state';
import type { IncidentKind } from '../policy/ladder';
import type { Rung } from '../policy/rungs';

/** What a case may ask words for: the kinds of its notice requests. */
export const caseRequestKinds = [
  'facts',
  'hearing-reminder',
  'decision',
  'appeal-result',
  'rectify-reminder',
  'to-decide',
  'to-decide-appeal',
  'to-serve',
  'to-act',
  'to-record',
  'to-check',
  'to-verify',
  'to-look-back',
  'passed-up',
  'case-closed',
  'lapsed',
] as const;
export type CaseRequestKind = (typeof caseRequestKinds)[number];

/** What somebody is asked to do in a case of others. */
export const workKinds = [
  'to-decide',
  'to-decide-appeal',
  'to-serve',
  'to-act',
  'to-record',
  'to-check',
  'to-verify',
  'to-look-back',
] as const;
export type WorkKind = (typeof workKinds)[number];

/** A thing of a case as its notice tells it. Instants are ISO 8601 with offset. */
interface Matter {
  caseId: string;
  step: number;
  unitName: string;
  rung: Rung;
  /** By the ladder that the case follows: 严肃批评. */
  rungTitle: string;
  /** Until when something can be done about it; null where nothing waits. */
  until: string | null;
  /** Working days from the day after now to the day of `until`; negative where it has passed. */
  workdaysLeft: number;
  /** Opens exactly this step of the case. */
  link: string;
}

/** What is said to have happened, of one duty or one finding. Nothing is judged. */
export interface MatterFact {
  kinds: IncidentKind[];
  happenedAt: string;
  /** Null where a person entered what is no duty. */
  duty: {
    /** Cadence and period: 一月一清单 2026年11月. */
    title: string;
    /** Not late until then. */
    lateAfter: string;
    /** The outcome that came after all. */
    receivedAt: string | null;
    /** When notices of it left, the oldest first. */
    told: string[];
  } | null;
  /** What was written down by whoever entered it; null where nothing was, or where it is erased. */
  text: string | null;
}

/** Of the unit or the person that the case is about. */
type OwnMatter =
  | {
      kind: 'facts';
      facts: MatterFact[];
      /** Of the proposal: above 1, something has joined since the first notice. */
      version: number;
      /** The unit, the person who held its post, or both; the reader may be that person. */
      against: { unit: boolean; person: 'reader' | 'other' | null };
      /** Working days to be heard, counted from the arrival. */
      hearingWorkdays: number;
      tolerance: boolean;
    }
  | { kind: 'hearing-reminder'; factCount: number }
  | {
      kind: 'decision';
      decidedAt: string;
      /** Replies that were read before it. */
      replies: number;
      actUntil: string | null;
      rectifyUntil: string;
      markUntil: string;
    }
  | { kind: 'appeal-result'; outcome: AppealOutcome }
  | { kind: 'rectify-reminder' };

/** Nothing is asked. */
type Word = { kind: 'case-closed'; ends: StepEnd[] } | { kind: 'lapsed' };

interface Work {
  kind: WorkKind;
  factCount: number;
  replies: number;
  /** Who was asked before stayed silent. */
  passedUp: boolean;
  /** A meeting decides and this reader records it. */
  byBody: boolean;
  /** What is to be served, where it is that. */
  paper: 'facts' | 'decision';
  /** Whether tolerance applies is to be decided first. */
  toleranceAsked: boolean;
}

export type CaseMatter = Matter & (OwnMatter | Work | Word);
export type WorkMatter = Matter & Work;
export type WordMatter = Matter & Word;

/** One kind of matters out of all. */
export type MatterOf<K extends CaseMatter['kind']> = Extract<CaseMatter, { kind: K }>;

export function isWork(matter: CaseMatter): matter is WorkMatter {
  return (workKinds as readonly string[]).includes(matter.kind);
}

export function isWord(matter: CaseMatter): matter is WordMatter {
  return matter.kind === 'case-closed' || matter.kind === 'lapsed';
}

export function mattersOf<K extends CaseMatter['kind']>(
  matters: readonly CaseMatter[],
  kind: K,
): MatterOf<K>[] {
  return matters.filter((matter): matter is MatterOf<K> => matter.kind === kind);
}

/** The date has passed. */
export function isPast({ until }: Pick<Matter, 'until'>, now: string): boolean {
  return until !== null && Date.parse(until) < Date.parse(now);
}
