import { rungs, type Ladder, type LadderEntry, type Rung, type RungTerms } from '../policy/ladder';
import type { SubjectKind } from './case-context';

const levels = { criticism: 0, interview: 1, circular: 1, handling: 2 } as const;

/** From light to heavy. Interview and circular are two acts of one level. */
export function levelOf(rung: Rung): number {
  return levels[rung];
}

/** Levels of a ladder's lightest rung; 0 where it has none. */
function firstLevel(ladder: Ladder): number {
  const named = rungs.filter((rung) => ladder.rungs[rung] !== undefined);
  return Math.min(...named.map(levelOf), levels.handling);
}

/** Whether a rung exists for such a unit. */
export function existsFor({ exists }: RungTerms, { unitKind }: SubjectKind): boolean {
  return exists.unitKinds === 'all' || exists.unitKinds.includes(unitKind);
}

/** Above the lightest rung nothing is entered by chance: an entry says which mark it follows, or that it is direct. */
export function mayEnter(ladder: Ladder, rung: Rung, { after, direct }: LadderEntry): boolean {
  return after !== undefined || direct === true || levelOf(rung) === firstLevel(ladder);
}
