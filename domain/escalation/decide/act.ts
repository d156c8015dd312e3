import type { CommandRefusal } from '../case-command';
import type { DoneAct } from '../case-event';
import { refuse, wrongStage } from '../refuse';
import { termsOf } from '../rung-terms';
import { windowEnd } from '../windows';
import { firstRefusal, type Answered, type At, type CommandOf } from './at';
import { byOffice } from './authority';
import { notOwnCase, reasonGiven, standsAt } from './checks';
import { happenedBetween } from './days';

/** The interview was held, or the circular issued. */
export function doAct({ act }: CommandOf<'do-act'>, at: At): Answered {
  const { step, asker } = at;
  const refused = firstRefusal(
    () => standsAt(at, ['acting']),
    () => isOfRung(act, at),
    () => notOwnCase(at),
    () => byOffice(at),
    () => isComplete(act, at),
  );
  if (refused) return refused;
  return [{ kind: 'act-done', step: step.step, by: asker.by, act, rectifyUntil: rectifyUntil(at) }];
}

/** As service said, or later: an act that comes late leaves the full time to rectify. */
export function rectifyUntil({ step, context }: At): string {
  const full = windowEnd(context.now, termsOf(context, step.rung).rectification.within, context);
  const said = step.served?.rectifyUntil ?? full;
  return Date.parse(full) > Date.parse(said) ? full : said;
}

function isOfRung(act: DoneAct, { step }: At): CommandRefusal | null {
  if (act.what === step.rung) return null;
  return wrongStage(
    step.stage,
    `本档（${step.rung}）没有这个动作`,
    `the act of the rung ${step.rung}, not ${act.what}`,
  );
}

function isComplete(act: DoneAct, { step, context }: At): CommandRefusal | null {
  const from = step.served?.at ?? step.proposedAt;
  if (act.what === 'interview') {
    return firstRefusal(
      () => reasonGiven(act.textId),
      () => happenedBetween(act.heldOn, from, context),
    );
  }
  return firstRefusal(
    () => numberGiven(act.documentNumber),
    () => happenedBetween(act.issuedOn, from, context),
    () => hasRecipients(act.recipients),
  );
}

/** The number comes from the organ's register; the engine never invents one. */
export function numberGiven(documentNumber: string): CommandRefusal | null {
  if (documentNumber.trim() !== '') return null;
  return refuse('number-required', '请填发文字号', "expected the document number from the organ's register");
}

function hasRecipients(recipients: number): CommandRefusal | null {
  if (Number.isSafeInteger(recipients) && recipients > 0) return null;
  return refuse('number-required', '请填发往几个单位', `expected how many received it, found ${recipients}`);
}
