import { known } from './plan-units';
import type { RosterPost } from './roster';
import type { StoredPost, StoredRoster } from './stored-roster';
import type { TablePlan } from './table-plan';

/** Posts are known by unit and kind: a new title is the same post, so its duties stay. */
export function planPosts(
  { posts }: StoredRoster,
  wanted: RosterPost[],
  unitIdOf: (code: string) => string,
  newId: () => string,
): { plan: TablePlan<StoredPost>; idOf: (post: RosterPost) => string } {
  const storedByKey = new Map(posts.map((post) => [`${post.unitId} ${post.kind}`, post]));
  const keyOf = (post: RosterPost) => `${unitIdOf(post.unitCode)} ${post.kind}`;
  const ids = new Map(wanted.map((post) => [keyOf(post), storedByKey.get(keyOf(post))?.id ?? newId()]));
  const idOf = (post: RosterPost) => known(ids.get(keyOf(post)), `post ${post.kind} of ${post.unitCode}`);
  const plan: TablePlan<StoredPost> = { create: [], update: [], close: [] };
  for (const post of wanted) {
    const { kind, title } = post;
    const row: StoredPost = { id: idOf(post), unitId: unitIdOf(post.unitCode), kind, title, closedAt: null };
    const before = storedByKey.get(keyOf(post));
    if (!before) plan.create.push(row);
    else if (before.title !== title || before.closedAt !== null) plan.update.push(row);
  }
  const gone = posts.filter((post) => post.closedAt === null && !ids.has(`${post.unitId} ${post.kind}`));
  plan.close = gone.map((post) => post.id);
  return { plan, idOf };
}
