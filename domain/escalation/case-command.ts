import type { Role } from '../authority/role';
import type { Rung } from '../policy/rungs';
import type { Answer, AppealOutcome, By, DecisionOutcome, DoneAct, Meeting } from './case-event';

/** What a person asks of a case. `version`: of the state that they saw; a stale one is refused where it says so. */
export type CaseCommand =
  | { do: 'serve-facts'; step: number; how: 'by-hand' }
  | { do: 'acknowledge'; step: number; paper: 'facts' | 'decision' }
  | { do: 'reply'; step: number; replyId: string; textId: string; answers: Answer[] }
  | { do: 'open-reply'; step: number; replyId: string }
  | { do: 'ask-tolerance'; step: number; textId: string }
  | { do: 'decide-tolerance'; step: number; grant: boolean; textId: string; meeting: Meeting | null }
  | {
      do: 'decide';
      step: number;
      /** The proposal's version that they saw. */
      version: number;
      outcome: DecisionOutcome;
      rung: Rung | null;
      /** ISO 8601: until when, where it is put off. */
      until: string | null;
      textId: string;
      meeting: Meeting | null;
      /** Others decided in the same act: never where it confirms. */
      inBulk: boolean;
    }
  | { do: 'serve-decision'; step: number; how: 'by-hand' }
  | { do: 'do-act'; step: number; act: DoneAct }
  | { do: 'record-organ-decision'; step: number; documentNumber: string; decidedOn: string; textId: string }
  | { do: 'check-organ-decision'; step: number; agrees: boolean }
  | { do: 'report-rectification'; step: number; textId: string }
  | { do: 'verify-rectification'; step: number; accept: boolean; textId: string | null; until: string | null }
  | { do: 'look-back'; step: number; passed: boolean; textId: string }
  | { do: 'appeal'; step: number; textId: string }
  | { do: 'stay-appeal'; step: number; textId: string }
  | {
      do: 'decide-appeal';
      step: number;
      outcome: AppealOutcome;
      rung: Rung | null;
      textId: string;
      meeting: Meeting | null;
    }
  | { do: 'annul'; step: number; textId: string };

export type CommandName = CaseCommand['do'];

/** Who asks, as far as it is needed to say whether they may. Made by an activity from the roster, at `at`. */
export interface Asker {
  by: By;
  role: Role;
  /** Kinds of the posts that they answer for now. */
  postKinds: string[];
  /** Units in which they answer for a post. */
  unitIds: string[];
}

/** A refusal names the rule that it keeps. Stable, kebab-case: programs look at it. */
export interface CommandRefusal {
  refused: RefusalRule;
  message: { zh: string; en: string };
}

export const refusalRules = [
  'case-closed',
  'step-unknown',
  'wrong-stage',
  'stale-version',
  'no-authority',
  'own-case',
  'window-over',
  'window-not-over',
  'decided-already',
  'reply-not-opened',
  'no-reply',
  'reason-required',
  'one-by-one',
  'body-decides',
  'no-quorum',
  'not-carried',
  'heavier-needs-hearing',
  'rung-not-allowed',
  'deferred-too-often',
  'deferred-too-far',
  'tolerance-excluded',
  'same-decider',
  'second-person',
  'not-the-subject',
  'number-required',
] as const;
export type RefusalRule = (typeof refusalRules)[number];
