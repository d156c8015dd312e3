import { termsOf } from '../rung-terms';
import { firstRefusal, type Answered, type At, type CommandOf } from './at';
import { hasTurn } from './authority';
import { anotherThan, notOwnCase, reasonGiven, standsAt } from './checks';

/** Whether it has stayed mended. */
export function lookBack({ passed, textId }: CommandOf<'look-back'>, at: At): Answered {
  const { step, asker, context } = at;
  const refused = firstRefusal(
    () => standsAt(at, ['looking-back']),
    () => notOwnCase(at),
    () => hasTurn(termsOf(context, step.rung).lookBack.by, step.place, at),
    () => anotherThan(step.rectification?.reportedBy?.personId, at),
    () => reasonGiven(textId),
  );
  return refused ?? [{ kind: 'looked-back', step: step.step, by: asker.by, passed, textId }];
}
