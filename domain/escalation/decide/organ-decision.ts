import { wrongStage } from '../refuse';
import { termsOf } from '../rung-terms';
import { windowEnd } from '../windows';
import { numberGiven, rectifyUntil } from './act';
import { firstRefusal, type Answered, type At, type CommandOf } from './at';
import { byOffice } from './authority';
import { anotherThan, notOwnCase, reasonGiven, standsAt } from './checks';
import { happenedBetween } from './days';

/** Formalities of an organ's decision are completed within a month of it (regulation of 2016, art. 9; unverified for 2019). */
const formalities = { months: 1 } as const;

/** What the organ that manages the post has decided is written down by one person. */
export function recordOrganDecision(command: CommandOf<'record-organ-decision'>, at: At): Answered {
  const { step, asker, context } = at;
  const { documentNumber, decidedOn, textId } = command;
  const refused = firstRefusal(
    () => standsAt(at, ['acting']),
    () =>
      step.rung === 'handling'
        ? null
        : wrongStage(step.stage, '只有组织处理才登记有权组织的决定', 'organisational handling'),
    () => notOwnCase(at),
    () => byOffice(at),
    () => numberGiven(documentNumber),
    () => reasonGiven(textId),
    () => happenedBetween(decidedOn, step.served?.at ?? step.proposedAt, context),
  );
  if (refused) return refused;
  const formalitiesUntil = windowEnd(context.now, formalities, context);
  return [
    {
      kind: 'organ-decided',
      step: step.step,
      by: asker.by,
      documentNumber,
      decidedOn,
      textId,
      formalitiesUntil,
    },
  ];
}

/** Another person compares it with the document; what does not agree is recorded anew. */
export function checkOrganDecision({ agrees }: CommandOf<'check-organ-decision'>, at: At): Answered {
  const { step, asker, context } = at;
  const refused = firstRefusal(
    () => standsAt(at, ['checking']),
    () => notOwnCase(at),
    () => byOffice(at),
    () => anotherThan(step.organ?.recordedBy.personId, at),
  );
  if (refused) return refused;
  const { decision, act } = termsOf(context, step.rung);
  const again = windowEnd(context.now, act?.within ?? { workdays: decision.workdays }, context);
  const until = agrees ? rectifyUntil(at) : again;
  return [{ kind: 'organ-decision-checked', step: step.step, by: asker.by, agrees, until }];
}
