import type { NoticeInput } from '../../domain/notices/notice-content';
import type { Database } from '../../prisma/client';
import type { NoticeRequest } from '../../prisma/generated/client';

/**
 * In which post somebody is written to: the oldest that the requests are for, marked 代 for a deputy; of requests that
 * follow the person, the one that they hold. Null for who holds none any more.
 */
export async function addressedPost(
  db: Database,
  requests: readonly NoticeRequest[],
  personId: string,
  now: Date,
): Promise<NoticeInput['person']['post']> {
  const holdings = await db.postHolding.findMany({
    where: { personId, from: { lte: now }, OR: [{ until: null }, { until: { gt: now } }] },
  });
  const held = new Set(holdings.map(({ postId }) => postId));
  const asked = requests.filter((request) => request.personId === null).map(({ postId }) => postId);
  const post = await db.post.findFirst({
    where: { id: { in: asked.length > 0 ? asked : [...held] } },
    orderBy: { addedAt: 'asc' },
  });
  if (post === null) return null;
  const unit = await db.unit.findUniqueOrThrow({ where: { id: post.unitId } });
  return { title: held.has(post.id) ? post.title : `${post.title}（代）`, unitName: unit.name };
}
