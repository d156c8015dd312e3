import type { ActBody, CaseAction, CaseStep, Need } from './answers';
import type { Fields } from './kept-draft';
import { isMeetingTold, meetingOf } from './meeting-body';

const said = (fields: Fields, name: string): string => (fields[name] ?? '').trim();
const whole = (fields: Fields, name: string): boolean => /^\d{1,6}$/.test(said(fields, name));

/** Which of the needed fields are still empty. */
export function missingOf({ needs, body }: Pick<CaseAction, 'needs' | 'body'>, fields: Fields): Need[] {
  return needs.filter((need) => {
    if (need === 'meeting') return !isMeetingTold(body, fields);
    if (need === 'recipients') return !whole(fields, need);
    return said(fields, need) === '';
  });
}

/** The body of an act from what was filled in. Null for one that another form sends: a reply, its opening. */
export function bodyOf(action: CaseAction, of: CaseStep | undefined, fields: Fields): ActBody | null {
  const { step, choice, needs } = action;
  const reason = said(fields, 'reason');
  const until = needs.includes('until') ? { until: said(fields, 'until') } : {};
  const rung = needs.includes('rung') ? { rung: said(fields, 'rung') as CaseStep['rung'] } : {};
  const meeting = meetingOf(action, fields);
  const day = said(fields, 'day');
  switch (action.do) {
    case 'serve-facts':
    case 'serve-decision':
      return { do: action.do, step };
    case 'acknowledge':
      return { do: 'acknowledge', step, paper: choice === 'decision' ? 'decision' : 'facts' };
    case 'ask-tolerance':
    case 'appeal':
    case 'stay-appeal':
    case 'annul':
      return { do: action.do, step, reason };
    case 'decide-tolerance':
      return { do: 'decide-tolerance', step, grant: choice === 'grant', reason, ...meeting };
    case 'decide':
      return {
        ...{ do: 'decide', step, version: of?.version ?? 0, reason },
        outcome: choice as Extract<ActBody, { do: 'decide' }>['outcome'],
        ...{ ...until, ...rung, ...meeting },
      };
    case 'do-act':
      return choice === 'circular'
        ? {
            ...{ do: 'do-act', step },
            act: {
              what: 'circular',
              issuedOn: day,
              documentNumber: said(fields, 'document-number'),
              recipients: Number(said(fields, 'recipients')),
            },
          }
        : { do: 'do-act', step, act: { what: 'interview', heldOn: day, record: said(fields, 'record') } };
    case 'record-organ-decision':
      return {
        ...{ do: 'record-organ-decision', step, decidedOn: day },
        ...{ documentNumber: said(fields, 'document-number'), minutes: said(fields, 'minutes') },
      };
    case 'check-organ-decision':
      return { do: 'check-organ-decision', step, agrees: choice === 'agrees' };
    case 'report-rectification':
      return { do: 'report-rectification', step, report: said(fields, 'report') };
    case 'verify-rectification':
      return {
        ...{ do: 'verify-rectification', step, accept: choice === 'accept' },
        ...{ ...(reason === '' ? {} : { reason }), ...until },
      };
    case 'look-back':
      return { do: 'look-back', step, passed: choice === 'passed', reason };
    case 'decide-appeal':
      return {
        ...{ do: 'decide-appeal', step, reason },
        outcome: choice as Extract<ActBody, { do: 'decide-appeal' }>['outcome'],
        ...{ ...rung, ...meeting },
      };
    default:
      return null;
  }
}
