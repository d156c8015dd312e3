import type { CommandRefusal } from '../case-command';
import { isoInZone } from '../../calendar/civil-time';
import { spokenMoment } from '../../why/spoken';
import { refuse, wrongStage } from '../refuse';
import { termsOf } from '../rung-terms';
import { windowEnd } from '../windows';
import { firstRefusal, type Answered, type At, type CommandOf } from './at';
import { hasTurn } from './authority';
import { anotherThan, bySubject, notOwnCase, reasonGiven, standsAt } from './checks';

/** The subject says that it is mended; welcome late too, and while an appeal has stayed the rest. */
export function reportRectification({ textId }: CommandOf<'report-rectification'>, at: At): Answered {
  const { step, asker, context } = at;
  const refused = firstRefusal(
    () => bySubject(at),
    () =>
      step.stage === 'rectifying' && step.endsAs === null
        ? null
        : wrongStage(step.stage, '此刻没有待报告的整改', 'a rectification that is to be reported'),
    () => reasonGiven(textId),
  );
  if (refused) return refused;
  const verifyUntil = windowEnd(context.now, termsOf(context, step.rung).rectification.verification, context);
  return [{ kind: 'rectification-reported', step: step.step, by: asker.by, textId, verifyUntil }];
}

/** Somebody else looks whether it is so: accepted, or returned with a reason and a later date. */
export function verifyRectification(command: CommandOf<'verify-rectification'>, at: At): Answered {
  const { step, asker, context } = at;
  const { accept, textId, until } = command;
  const { rectification, lookBack } = termsOf(context, step.rung);
  const refused = firstRefusal(
    () => standsAt(at, ['verifying']),
    () => anotherThan(step.rectification?.reportedBy?.personId, at),
    () => notOwnCase(at),
    () => hasTurn(rectification.verifiedBy, step.place, at),
    () => (accept ? null : reasonGiven(textId)),
    () => (accept || until === null ? null : isToCome(until, at)),
  );
  if (refused) return refused;
  const by = asker.by;
  if (!accept) {
    const again =
      until === null ? windowEnd(context.now, rectification.within, context) : new Date(until).toISOString();
    return [{ kind: 'rectification-returned', step: step.step, by, textId: textId ?? '', until: again }];
  }
  const lookBackAt = windowEnd(context.now, lookBack.after, context);
  const lookBackUntil = windowEnd(lookBackAt, lookBack.within, context);
  return [{ kind: 'rectification-verified', step: step.step, by, textId, lookBackAt, lookBackUntil }];
}

function isToCome(until: string, { context }: At): CommandRefusal | null {
  if (Date.parse(until) > context.now.getTime()) return null;
  const found = spokenMoment(isoInZone(new Date(until), context.zone));
  return refuse(
    'window-over',
    `退回须给出以后的日期，填的是${found.zh}`,
    `expected a date to come, found ${found.en}`,
  );
}
