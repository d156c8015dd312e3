import type { Policy } from '../policy/schema';
import { plannableCadences } from '../policy/vague-words';

/** Units that the rules cannot tell apart: what one of them owes, each of them owes. */
export interface SeatClass {
  kind: string;
  /** The groups that they are in. */
  groups: readonly string[];
  /** Kinds of the posts that they have. */
  posts: readonly string[];
}

/** The cadences that a unit of this class owes, in the policy's order; unresolved ones ask nothing yet. */
export function owedCadences(policy: Policy, { kind, groups, posts }: SeatClass): string[] {
  return plannableCadences(policy).filter((name) => {
    const owes = policy.cadences[name]?.owes;
    if (owes === undefined || !posts.includes(owes.post)) return false;
    const kinds: readonly string[] | 'all' = owes.unitKinds;
    const named = owes.groups ?? [];
    return (
      (kinds === 'all' || kinds.includes(kind)) &&
      (named.length === 0 || named.some((group) => groups.includes(group)))
    );
  });
}
