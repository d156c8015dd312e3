import type { Authority, RungTerms } from '../policy/ladder';
import { rungs, type Rung } from '../policy/rungs';
import type { CaseContext } from './case-context';

/** Its terms on a case's own ladder. Throws RangeError for a rung that the ladder does not have. */
export function termsOf({ ladder }: Pick<CaseContext, 'ladder'>, rung: Rung): RungTerms {
  const terms = ladder.rungs[rung];
  if (terms === undefined) throw new RangeError(`the case's ladder has no rung "${rung}"`);
  return terms;
}

/** Whose turn it is, one after the other: those who decide, or who write down what a body has decided. */
export function chainOf(authority: Authority): readonly string[] {
  return authority.kind === 'person' ? authority.posts : authority.recordedBy;
}

/** By the order of the ladder; of one level a circular is the heavier, for others read it. */
export function isLighter(rung: Rung, than: Rung): boolean {
  return rungs.indexOf(rung) < rungs.indexOf(than);
}
