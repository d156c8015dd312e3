import type { Database } from '../../prisma/client';

export interface Holder {
  personId: string;
  name: string;
  posts: { title: string; unitName: string }[];
}

/** The names of people, and the open posts that they hold at an instant, by their units' codes. */
export async function namesOfHolders(
  db: Database,
  personIds: string[],
  now: Date,
): Promise<Map<string, Holder>> {
  // By ids, table after table: each step is one look into an index, whatever the planner thinks of a join.
  const held = await db.postHolding.findMany({
    where: {
      personId: { in: personIds },
      from: { lte: now },
      OR: [{ until: null }, { until: { gt: now } }],
    },
    select: { personId: true, postId: true },
  });
  const posts = await db.post.findMany({
    where: { id: { in: held.map(({ postId }) => postId) }, closedAt: null },
    select: { id: true, title: true, kind: true, unitId: true },
  });
  const units = await db.unit.findMany({
    where: { id: { in: posts.map(({ unitId }) => unitId) } },
    select: { id: true, code: true, name: true },
  });
  const people = await db.person.findMany({
    where: { id: { in: personIds } },
    select: { id: true, name: true },
  });
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const postOf = new Map(posts.map((post) => [post.id, post]));
  const seatsOf = new Map<string, { order: string; title: string; unitName: string }[]>();
  for (const { personId, postId } of held) {
    const post = postOf.get(postId);
    const unit = post === undefined ? undefined : unitOf.get(post.unitId);
    if (post === undefined || unit === undefined) continue;
    const seat = { order: `${unit.code} ${post.kind}`, title: post.title, unitName: unit.name };
    seatsOf.set(personId, [...(seatsOf.get(personId) ?? []), seat]);
  }
  return new Map(
    people.map(({ id, name }) => {
      const seats = (seatsOf.get(id) ?? []).sort((a, b) => (a.order < b.order ? -1 : 1));
      return [id, { personId: id, name, posts: seats.map(({ title, unitName }) => ({ title, unitName })) }];
    }),
  );
}
