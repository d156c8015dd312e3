import type { Tx } from '../../prisma/client';
import { whoAnswers } from './answering';

/** A post with who answers for it now. */
export interface Seat {
  postId: string;
  kind: string;
  personId: string;
}

/**
 * The units whose posts may decide on a unit, the nearest first: those above it in the tree, then the office's own,
 * which is that of its contact. Never the unit itself.
 */
export async function unitsOver(tx: Tx, officeId: string, unitId: string): Promise<string[]> {
  const above = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE above (id, parent, height) AS (
      SELECT id, parent_id, 0 FROM unit WHERE id = ${unitId}
      UNION ALL
      SELECT u.id, u.parent_id, height + 1 FROM unit u JOIN above ON u.id = above.parent WHERE height < 20)
    SELECT id FROM above ORDER BY height`;
  const own = await tx.post.findMany({
    where: { officeId, kind: 'office-contact', closedAt: null },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    select: { unitId: true },
  });
  const ids = [...above.map(({ id }) => id), ...own.map((post) => post.unitId)];
  return [...new Set(ids)].filter((id) => id !== unitId);
}

/**
 * Who holds the turn of each kind of a chain, in its order: the post of that kind that is nearest above the unit, and
 * somebody answers for. Null where nobody does, or only somebody whose own case it is or who decided before.
 */
export async function seatsOfChain(
  tx: Tx,
  of: { officeId: string; unitId: string; notBy: readonly string[] },
  kinds: readonly string[],
  now: Date,
): Promise<(Seat | null)[]> {
  const units = await unitsOver(tx, of.officeId, of.unitId);
  const posts = await tx.post.findMany({
    where: { unitId: { in: units }, kind: { in: [...kinds] }, closedAt: null },
  });
  const answering = await whoAnswers(
    tx,
    posts.map(({ id }) => id),
    now,
  );
  posts.sort((a, b) => units.indexOf(a.unitId) - units.indexOf(b.unitId));
  return kinds.map((kind) => {
    for (const post of posts) {
      const personId = answering.get(post.id);
      if (post.kind === kind && personId !== undefined && !of.notBy.includes(personId))
        return { postId: post.id, kind, personId };
    }
    return null;
  });
}

/** The contact of the office, who hears of what nobody else answers for; null where the roster names none. */
export async function officeContact(tx: Tx, officeId: string): Promise<string | null> {
  const post = await tx.post.findFirst({
    where: { officeId, kind: 'office-contact', closedAt: null },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
  });
  return post?.id ?? null;
}
