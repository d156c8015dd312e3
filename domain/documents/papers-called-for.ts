import type { CaseEventBody } from '../escalation/case-event';
import type { Rung } from '../policy/rungs';
import { decisionPapers, paperOfRung, type DocumentKind, type SupervisionColour } from './document-kind';

/** What an event does to the papers of a case. */
export type PaperAct =
  | { do: 'issue'; kind: DocumentKind; step: number; colour: SupervisionColour | null }
  /** A statutory paper: until a person has entered its number. */
  | { do: 'draft'; kind: DocumentKind; step: number }
  | { do: 'withdraw'; kinds: readonly DocumentKind[]; step: number; because: WithdrawnBecause };

export const withdrawnBecause = {
  replaced: '已由新的告知书代替',
  'grounds-gone': '所依据的事实已经不存在',
  annulled: '原决定已撤销',
  lightened: '经申诉变更为较轻的决定，另有通知',
  returned: '决定的通知被退回，重新送达后另发',
} as const;
export type WithdrawnBecause = keyof typeof withdrawnBecause;

/** The papers that an event calls for, in order: what falls is withdrawn before what takes its place is issued. */
export function papersCalledFor(
  event: CaseEventBody,
  rungOf: (step: number) => Rung,
  lastStep: number,
): PaperAct[] {
  switch (event.kind) {
    case 'proposed':
      return [...superseded(event.step, event.version), issue('proposed-facts', event.step)];
    case 'withdrawn':
      return [withdraw(['proposed-facts'], event.step, 'grounds-gone')];
    case 'decided':
      return event.outcome === 'confirm' || event.outcome === 'other-rung'
        ? [ofDecision(event.rung ?? rungOf(event.step), event.step)]
        : [];
    case 'service-failed':
      // Its dates count from a service that was none.
      return event.paper === 'decision' ? [withdraw(['supervision-notice'], event.step, 'returned')] : [];
    case 'decision-served':
      return [issue('supervision-notice', event.step, 'blue')];
    case 'act-done':
      return event.act.what === 'interview' ? [issue('interview-record', event.step)] : [];
    case 'rectification-overdue':
      return [issue('supervision-notice', event.step, 'yellow')];
    case 'looked-back':
      return event.passed ? [] : [issue('supervision-notice', event.step, 'red')];
    case 'appeal-decided':
      return onAppeal(event);
    case 'annulled':
      return [withdraw([...decisionPapers, 'supervision-notice'], event.step, 'annulled')];
    case 'closed':
      return lastStep === 0 ? [] : [issue('closing-notice', lastStep)];
    default:
      return [];
  }
}

/** The last word of a rectification that stays overdue for long. */
export const redNotice = (step: number): PaperAct => issue('supervision-notice', step, 'red');

function onAppeal(event: Extract<CaseEventBody, { kind: 'appeal-decided' }>): PaperAct[] {
  const { step, outcome, rung } = event;
  const answer = issue('appeal-answer', step);
  if (outcome === 'annulled')
    return [withdraw([...decisionPapers, 'supervision-notice'], step, 'annulled'), answer];
  return outcome === 'lighter' && rung !== null
    ? [withdraw(decisionPapers, step, 'lightened'), answer, ofDecision(rung, step)]
    : [answer];
}

const issue = (kind: DocumentKind, step: number, colour: SupervisionColour | null = null): PaperAct => ({
  do: 'issue',
  kind,
  step,
  colour,
});

const withdraw = (kinds: readonly DocumentKind[], step: number, because: WithdrawnBecause): PaperAct => ({
  do: 'withdraw',
  kinds,
  step,
  because,
});

const superseded = (step: number, version: number): PaperAct[] =>
  version === 1 ? [] : [withdraw(['proposed-facts'], step, 'replaced')];

function ofDecision(rung: Rung, step: number): PaperAct {
  const kind = paperOfRung[rung];
  return kind === 'circular' ? { do: 'draft', kind, step } : issue(kind, step);
}
