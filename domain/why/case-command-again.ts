import type { CaseCommand } from '../escalation/case-command';
import type { CaseEvent } from '../escalation/case-event';

/** The command that an event came of, with all that it says; null for what nobody asked for. */
export function commandAgain(event: CaseEvent): CaseCommand | null {
  switch (event.kind) {
    case 'facts-served':
      return served(event, 'facts');
    case 'decision-served':
      return served(event, 'decision');
    case 'replied': {
      const { step, replyId, textId, answers } = event;
      return { do: 'reply', step, replyId, textId, answers };
    }
    case 'reply-opened':
      return { do: 'open-reply', step: event.step, replyId: event.replyId };
    case 'tolerance-asked':
      return { do: 'ask-tolerance', step: event.step, textId: event.textId };
    case 'tolerance-decided': {
      const { step, granted, textId, meeting } = event;
      return { do: 'decide-tolerance', step, grant: granted, textId, meeting };
    }
    case 'decided': {
      const { step, version, outcome, rung, until, textId, meeting } = event;
      return { do: 'decide', step, version, outcome, rung, until, textId, meeting, inBulk: false };
    }
    case 'act-done':
      return { do: 'do-act', step: event.step, act: event.act };
    case 'organ-decided': {
      const { step, documentNumber, decidedOn, textId } = event;
      return { do: 'record-organ-decision', step, documentNumber, decidedOn, textId };
    }
    case 'organ-decision-checked':
      return { do: 'check-organ-decision', step: event.step, agrees: event.agrees };
    case 'rectification-reported':
      return { do: 'report-rectification', step: event.step, textId: event.textId };
    case 'rectification-returned': {
      const { step, textId, until } = event;
      return { do: 'verify-rectification', step, accept: false, textId, until };
    }
    case 'rectification-verified':
      return {
        do: 'verify-rectification',
        step: event.step,
        accept: true,
        textId: event.textId,
        until: null,
      };
    case 'looked-back':
      return { do: 'look-back', step: event.step, passed: event.passed, textId: event.textId };
    case 'appealed':
      return { do: 'appeal', step: event.step, textId: event.textId };
    case 'appeal-stayed':
      return { do: 'stay-appeal', step: event.step, textId: event.textId };
    case 'appeal-decided': {
      const { step, outcome, rung, textId, meeting } = event;
      return { do: 'decide-appeal', step, outcome, rung, textId, meeting };
    }
    case 'annulled':
      return { do: 'annul', step: event.step, textId: event.textId };
    default:
      return null;
  }
}

function served(
  { step, how }: Extract<CaseEvent, { kind: 'facts-served' | 'decision-served' }>,
  paper: 'facts' | 'decision',
): CaseCommand | null {
  if (how === 'notice') return null;
  if (how === 'acknowledged') return { do: 'acknowledge', step, paper };
  return paper === 'facts'
    ? { do: 'serve-facts', step, how: 'by-hand' }
    : { do: 'serve-decision', step, how: 'by-hand' };
}
