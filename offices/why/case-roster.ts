import type { By } from '../../domain/escalation/case-event';
import type { Answered, CaseToExplain } from '../../domain/why/case-story';
import type { Database } from '../../prisma/client';
import { postNames } from './duty-records';

/** The posts that these people answered for, from when until when: their own, and those that they stood in for. */
export async function caseRoster(
  db: Database,
  people: readonly By[],
): Promise<Pick<CaseToExplain, 'answered' | 'nameOf'>> {
  const personIds = [...new Set(people.map(({ personId }) => personId))];
  const [held, stoodIn, persons] = await Promise.all([
    db.postHolding.findMany({ where: { personId: { in: personIds } } }),
    db.absence.findMany({ where: { deputyId: { in: personIds } } }),
    db.person.findMany({ where: { id: { in: personIds } } }),
  ]);
  const spans = [
    ...held.map(({ postId, personId, from, until }) => ({ postId, personId, from, until })),
    ...stoodIn.map(({ postId, deputyId, from, until }) => ({ postId, personId: deputyId, from, until })),
  ];
  const posts = await db.post.findMany({ where: { id: { in: spans.map(({ postId }) => postId) } } });
  const postOf = new Map(posts.map((post) => [post.id, post]));
  const post = await postNames(
    db,
    people.map(({ postId }) => postId),
  );
  const personName = new Map(persons.map(({ id, name }) => [id, name]));
  return {
    answered: spans.flatMap((span): Answered[] => {
      const found = postOf.get(span.postId);
      return found === undefined ? [] : [{ ...span, postKind: found.kind, unitId: found.unitId }];
    }),
    nameOf: ({ postId, personId }) => {
      const words = [post(postId), personName.get(personId)].filter((word) => word != null);
      return words.length === 0 ? null : words.join(' ');
    },
  };
}
