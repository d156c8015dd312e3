import type { NoticeInput } from '../../domain/notices/notice-content';
import type { Tx } from '../../prisma/client';
import type { Recipient } from './recipient';

type AddressedPost = NoticeInput['person']['post'];

/**
 * In which post somebody is written to: the oldest that the requests are for, `held: false` for a deputy; of requests
 * that follow the person, the one that they hold. Null for who holds none any more. By the recipients' keys.
 */
export async function addressedPosts(
  db: Tx,
  recipients: readonly Recipient[],
  now: Date,
): Promise<Map<string, AddressedPost>> {
  const holdings = await db.postHolding.findMany({
    where: {
      personId: { in: recipients.map(({ personId }) => personId) },
      from: { lte: now },
      OR: [{ until: null }, { until: { gt: now } }],
    },
    select: { personId: true, postId: true },
  });
  const heldBy = new Map<string, Set<string>>();
  for (const { personId, postId } of holdings)
    heldBy.set(personId, (heldBy.get(personId) ?? new Set()).add(postId));

  const candidates = recipients.map((recipient) => {
    const held = heldBy.get(recipient.personId) ?? new Set<string>();
    const asked = recipient.requests.filter(({ personId }) => personId === null);
    const postIds = asked.length > 0 ? asked.map(({ postId }) => postId) : [...held];
    return { key: recipient.key, held, postIds: new Set(postIds) };
  });
  const posts = await db.$queryRaw<{ id: string; title: string; unitName: string }[]>`
    SELECT p.id, p.title, u.name AS "unitName" FROM post p JOIN unit u ON u.id = p.unit_id
    WHERE p.id = ANY(${[...new Set(candidates.flatMap(({ postIds }) => [...postIds]))]})
    ORDER BY p.added_at, p.id`;
  const rank = new Map(posts.map((post, place) => [post.id, { ...post, place }]));
  return new Map(
    candidates.map(({ key, held, postIds }) => {
      const [oldest] = [...postIds].flatMap((id) => rank.get(id) ?? []).sort((a, b) => a.place - b.place);
      if (oldest === undefined) return [key, null];
      return [key, { title: oldest.title, unitName: oldest.unitName, deputy: !held.has(oldest.id) }];
    }),
  );
}
