import type { Ladder, LadderEntry, RungTerms } from '../policy/ladder';
import { rungs, type Rung } from '../policy/rungs';
import type { SubjectKind } from './case-context';

const levels = { criticism: 0, interview: 1, circular: 1, handling: 2 } as const;

/** From light to heavy. Interview and circular are two acts of one level. */
export function levelOf(rung: Rung): number {
  return levels[rung];
}

/** The rungs of each level, heavy ones first. */
export const levelsDown = [2, 1, 0].map((level) => rungs.filter((rung) => levels[rung] === level));

/** Level of a ladder's lightest rung; the highest where it has none. */
function firstLevel(ladder: Ladder): number {
  const lightest = rungs.find((rung) => ladder.rungs[rung] !== undefined);
  return lightest === undefined ? levels.handling : levels[lightest];
}

/** Whether a rung exists for such a unit. */
export function existsFor({ exists }: RungTerms, { unitKind }: SubjectKind): boolean {
  return exists.unitKinds === 'all' || exists.unitKinds.includes(unitKind);
}

/** Above the lightest rung nothing is entered by chance: an entry says which mark it follows, or that it is direct. */
export function mayEnter(ladder: Ladder, rung: Rung, { after, direct }: LadderEntry): boolean {
  return after !== undefined || direct === true || levelOf(rung) === firstLevel(ladder);
}
