import type { LoggedEntry } from './entries';
import type { Database } from '../../prisma/client';
import { namesOf } from '../cases/names';
import type { Trail } from './trail-schemas';

type By = Trail['lines'][number]['by'];
interface Ids {
  postId: string | null;
  personId: string | null;
}

/** Who did what entries tell: the post, and the person who held it at that moment. */
export async function whoOf(
  db: Database,
  entries: readonly LoggedEntry[],
): Promise<(entry: LoggedEntry) => By> {
  const ids = entries.map(idsIn);
  const posts = [...new Set(ids.flatMap(({ postId }) => postId ?? []))];
  const holdings = await db.postHolding.findMany({
    where: { postId: { in: posts } },
    orderBy: [{ from: 'desc' }, { id: 'asc' }],
  });
  const heldBy = (postId: string | null, at: number): string | null =>
    holdings.find(
      (one) =>
        one.postId === postId && one.from.getTime() <= at && (one.until === null || one.until.getTime() > at),
    )?.personId ?? null;
  const people = [
    ...ids.flatMap(({ personId }) => personId ?? []),
    ...holdings.map(({ personId }) => personId),
  ];
  const names = await namesOf(db, people, posts);
  return (entry) => {
    const { postId, personId } = idsIn(entry);
    if (postId === null && personId === null) return null;
    const person = personId ?? heldBy(postId, Date.parse(entry.at));
    return {
      post: postId === null ? null : names.post(postId),
      person: person === null ? null : names.person(person),
    };
  };
}

/** A reading names the person in `by`, an event of a case both, everything else the post. */
function idsIn({ kind, data }: LoggedEntry): Ids {
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  if (kind.endsWith('.read')) return { personId: text(data['by']), postId: text(data['post']) };
  const { by } = data;
  if (typeof by === 'object' && by !== null) {
    const { postId, personId } = by as Record<string, unknown>;
    return { postId: text(postId), personId: text(personId) };
  }
  return { postId: text(by) ?? text(data['byPostId']), personId: null };
}
