import { civilDateOf, isoInZone } from '../calendar/civil-time';
import { countSpan, spanInWords } from '../calendar/count-span';
import type { CaseContext } from '../escalation/case-context';
import type { CaseEvent } from '../escalation/case-event';
import type { Step } from '../escalation/case-state';
import { termsOf } from '../escalation/rung-terms';
import { windowEnd } from '../escalation/windows';
import type { Span } from '../policy/dates';
import type { WindowStep } from './case-step';
import { windowWords, type WindowName } from './case-words';
import type { PolicyLines } from './policy-lines';
import { spokenDay, spokenMoment, type Spoken } from './spoken';

/** A window that an event set going: the span that the ladder gives it, from when, and the end that was stored. */
interface SetGoing {
  of: WindowName;
  /** Field of the policy, below `ladder`. */
  path: (string | number)[];
  span: Span;
  from: string;
  until: string;
}

/** The windows that an event set going, each counted again. `step`: as it stands after the event. */
export function windowSteps(
  event: CaseEvent,
  step: Step,
  context: CaseContext,
  lines: PolicyLines,
): WindowStep[] {
  return setGoing(event, step, context).map(({ of, path, span, from, until }) => {
    const { calendar, zone } = context;
    const computed = windowEnd(from, span, context);
    const named = countSpan(calendar, civilDateOf(from, zone), 'after', span);
    const last = civilDateOf(computed, zone);
    const agrees = Date.parse(computed) === Date.parse(until);
    return {
      what: 'window',
      says: sentence(of, span, { named, last, end: isoInZone(until, zone), agrees }),
      source: lines('ladder', ...path),
      ...{ step: step.step, of, from: isoInZone(from, zone), until: isoInZone(until, zone) },
      ...{ computed: isoInZone(computed, zone), named, last, agrees },
    };
  });
}

function setGoing(event: CaseEvent, step: Step, context: CaseContext): SetGoing[] {
  const { at } = event;
  const { rung: proposedRung } = step.proposal;
  const proposed = termsOf(context, proposedRung);
  const { rung } = step;
  const terms = termsOf(context, rung);
  const path = (...more: string[]) => ['rungs', rung, ...more];
  switch (event.kind) {
    case 'proposed': {
      const span = context.ladder.handServiceAfter;
      return [{ of: 'serve', path: ['handServiceAfter'], span, from: at, until: event.serveUntil }];
    }
    case 'facts-served': {
      const span = { workdays: proposed.hearing.workdays };
      const where = ['rungs', proposedRung, 'hearing'];
      return [{ of: 'hearing', path: where, span, from: at, until: event.hearingUntil }];
    }
    case 'hearing-ended':
    case 'deferral-over':
    case 'tolerance-asked': {
      const span = { workdays: proposed.decision.workdays };
      const of = event.kind === 'tolerance-asked' ? 'tolerance' : 'decision';
      const where = ['rungs', proposedRung, 'decision', 'workdays'];
      return [{ of, path: where, span, from: at, until: event.decideUntil }];
    }
    case 'decision-served': {
      const { appealUntil, actUntil, rectifyUntil, markUntil } = event;
      const act = terms.act?.within;
      return [
        {
          of: 'appeal',
          path: path('appeal', 'within'),
          span: terms.appeal.within,
          from: at,
          until: appealUntil,
        },
        ...(actUntil === null || act === undefined
          ? []
          : [{ of: 'act' as const, path: path('act', 'within'), span: act, from: at, until: actUntil }]),
        {
          of: 'rectification',
          path: path('rectification', 'within'),
          span: terms.rectification.within,
          from: actUntil ?? at,
          until: rectifyUntil,
        },
        { of: 'mark', path: path('mark'), span: terms.mark, from: at, until: markUntil },
      ];
    }
    case 'rectification-reported': {
      const span = terms.rectification.verification;
      const where = path('rectification', 'verification');
      return [{ of: 'verification', path: where, span, from: at, until: event.verifyUntil }];
    }
    case 'rectification-verified': {
      const { lookBackAt, lookBackUntil } = event;
      const { after, within } = terms.lookBack;
      return [
        { of: 'look-back-day', path: path('lookBack', 'after'), span: after, from: at, until: lookBackAt },
        {
          of: 'look-back',
          path: path('lookBack', 'within'),
          span: within,
          from: lookBackAt,
          until: lookBackUntil,
        },
      ];
    }
    case 'appealed': {
      const span = terms.appeal.decision;
      const where = path('appeal', 'decision');
      return [{ of: 'appeal-decision', path: where, span, from: at, until: event.decideUntil }];
    }
    default:
      return [];
  }
}

function spanInChinese(span: Span): string {
  if ('workdays' in span) return `${span.workdays} 个工作日`;
  return 'days' in span ? `${span.days} 天` : `${span.months} 个月`;
}

function sentence(
  of: WindowName,
  span: Span,
  { named, last, end, agrees }: { named: string; last: string; end: string; agrees: boolean },
): Spoken {
  const word = windowWords[of];
  const given = spanInChinese(span);
  const [day, said, until] = [spokenDay(named), spokenDay(last), spokenMoment(end)];
  const shift =
    named === last
      ? { zh: '', en: '' }
      : {
          zh: `，${day.zh}不上班，顺延到${said.zh}`,
          en: `; ${day.en} is no working day, so it ends on ${said.en}`,
        };
  const other = agrees ? { zh: '', en: '' } : { zh: '；重算的不一样', en: '; counted again it differs' };
  return {
    zh: `${word.zh}：制度给 ${given}，到${until.zh}为止${shift.zh}${other.zh}`,
    en: `${word.en}: the policy gives ${spanInWords(span)}, until ${until.en}${shift.en}${other.en}`,
  };
}
