import type { Asker } from '../../domain/escalation/case-command';
import type { Subject } from '../../domain/escalation/case-event';
import type { Tx } from '../../prisma/client';
import { postsOfPerson, whoAnswers } from './answering';
import { unitsOver } from './seats';

/**
 * Who asks, by the roster as it is now: whoever answers for the post, with all that they answer for. The kinds are
 * those of posts above the subject's unit or in the office: the same kind of post elsewhere decides nothing here.
 * Null where nobody answers for the post.
 */
export async function askerOf(
  tx: Tx,
  { officeId, postId, role }: { officeId: string; postId: string; role: Asker['role'] },
  subject: Subject,
  now: Date,
): Promise<Asker | null> {
  const post = await tx.post.findFirst({ where: { id: postId, officeId, closedAt: null } });
  const personId = post === null ? undefined : (await whoAnswers(tx, [postId], now)).get(postId);
  if (personId === undefined) return null;
  const posts = await postsOfPerson(tx, personId, now);
  const over = new Set(await unitsOver(tx, officeId, subject.unitId));
  const deciding = posts.filter(({ unitId }) => over.has(unitId));
  return {
    by: { postId, personId },
    role,
    postKinds: [...new Set(deciding.map(({ kind }) => kind))].sort(),
    unitIds: [...new Set(posts.map(({ unitId }) => unitId))].sort(),
  };
}
