import type { CaseEvent, Waiting } from '../../domain/escalation/case-event';
import type { CaseState, Step } from '../../domain/escalation/case-state';

/** Who is told: the subject (the unit, and who is named beside it), whose turn it is, the office, or somebody by post. */
export type AskedWho = 'subject' | 'turn' | 'office' | 'office-and-last' | 'another-of-the-office';

export interface Asked {
  kind: string;
  who: AskedWho;
  step: number;
  /** Whose turn is meant, for `turn`. */
  of: Waiting | null;
}

/** Of whom an event asks something, or to whom it is told. Pure. */
export function askedBy(event: CaseEvent, state: CaseState): Asked[] {
  if (event.kind === 'closed') {
    const last = state.steps.at(-1);
    // A case that proposed nothing was nobody's business.
    return last === undefined ? [] : [{ kind: 'case-closed', who: 'subject', step: last.step, of: null }];
  }
  if (!('step' in event)) return [];
  const { step } = event;
  const one = state.steps[step - 1];
  if (one === undefined) return [];
  const ask = (kind: string, who: AskedWho, of: Waiting | null = null): Asked => ({ kind, who, step, of });
  switch (event.kind) {
    case 'proposed':
      return [ask('facts', 'subject')];
    case 'service-failed':
      return [ask('to-serve', 'office')];
    case 'hearing-ended':
    case 'deferral-over':
      return [ask('to-decide', 'turn', 'decision')];
    case 'tolerance-decided':
      return one.stage === 'deciding' ? [ask('to-decide', 'turn', 'decision')] : [];
    case 'decided':
      return one.stage === 'serving' ? [ask('decision', 'subject')] : [];
    case 'passed-up':
      return [ask('passed-up', 'turn', event.of)];
    case 'lapsed':
      return [ask('lapsed', 'office-and-last')];
    case 'decision-served':
      return one.stage === 'acting' ? [actBy(one, ask)] : [];
    case 'organ-decided':
      return [ask('to-check', 'another-of-the-office')];
    case 'organ-decision-checked':
      return event.agrees ? [] : [ask('to-record', 'office')];
    case 'rectification-reported':
      return [ask('to-verify', 'turn', 'verification')];
    case 'rectification-returned':
    case 'rectification-overdue':
      return [ask('rectify-reminder', 'subject')];
    case 'appealed':
      return [ask('to-decide-appeal', 'turn', 'appeal-decision')];
    case 'appeal-decided':
    case 'annulled':
      return [ask('appeal-result', 'subject')];
    case 'window-extended':
      return event.of === 'hearing' ? [ask('hearing-reminder', 'subject')] : [];
    case 'reminded':
      return reminderOf(event.of, one, ask);
    default:
      return [];
  }
}

type Ask = (kind: string, who: AskedWho, of?: Waiting | null) => Asked;

/** A decision of the organ is recorded by the office; interview and circular are acts of who decided. */
function actBy({ rung }: Step, ask: Ask): Asked {
  return rung === 'handling' ? ask('to-record', 'office') : ask('to-act', 'turn', 'act');
}

function reminderOf(of: Waiting, step: Step, ask: Ask): Asked[] {
  switch (of) {
    case 'hearing':
      return [ask('hearing-reminder', 'subject')];
    case 'tolerance':
    case 'decision':
      return [ask('to-decide', 'turn', of)];
    case 'act':
      return [actBy(step, ask)];
    case 'organ-check':
      return [ask('to-check', 'another-of-the-office')];
    case 'formalities':
      return [ask('to-record', 'office')];
    case 'appeal-decision':
      return [ask('to-decide-appeal', 'turn', of)];
    case 'rectification':
      return [ask('rectify-reminder', 'subject')];
    case 'verification':
      return [ask('to-verify', 'turn', of)];
    case 'look-back':
      return [ask('to-look-back', 'turn', of)];
    default:
      return [];
  }
}
