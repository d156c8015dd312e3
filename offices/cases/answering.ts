import { answersAt } from '../../domain/people/answers-at';
import type { Tx } from '../../prisma/client';
import type { Post } from '../../prisma/generated/client';

/** Who answers for each of these posts at an instant, by post; without those that nobody answers for. */
export async function whoAnswers(
  tx: Tx,
  postIds: readonly string[],
  at: Date,
): Promise<ReadonlyMap<string, string>> {
  const of = { postId: { in: [...postIds] } };
  const [holdings, absences] = [
    await tx.postHolding.findMany({ where: of, orderBy: { id: 'asc' } }),
    await tx.absence.findMany({ where: of, orderBy: { id: 'asc' } }),
  ];
  return new Map(
    postIds.flatMap((postId) => {
      const who = answersAt(
        holdings.filter((one) => one.postId === postId),
        absences.filter((one) => one.postId === postId),
        at,
      );
      return who === null ? [] : [[postId, who.personId] as const];
    }),
  );
}

/** The posts that a person answers for at an instant: their own, and those whose holder they stand in for. */
export async function postsOfPerson(tx: Tx, personId: string, at: Date): Promise<Post[]> {
  const held = await tx.postHolding.findMany({ where: { personId }, select: { postId: true } });
  const stoodIn = await tx.absence.findMany({ where: { deputyId: personId }, select: { postId: true } });
  const ids = [...new Set([...held, ...stoodIn].map(({ postId }) => postId))];
  const answering = await whoAnswers(tx, ids, at);
  return tx.post.findMany({
    where: { id: { in: ids.filter((id) => answering.get(id) === personId) }, closedAt: null },
    orderBy: { id: 'asc' },
  });
}
