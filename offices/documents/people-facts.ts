import type { By, Subject } from '../../domain/escalation/case-event';
import type { Tx } from '../../prisma/client';

/** Who is named beside the unit, or whom the case follows, with the post that it is about; null for the unit alone. */
export async function namedPerson(
  tx: Tx,
  unitId: string,
  subject: Subject,
  proposedId: string | null,
  now: Date,
): Promise<{ name: string; title: string } | null> {
  const personId = subject.kind === 'person' ? subject.personId : proposedId;
  if (personId === null) return null;
  const { name } = await tx.person.findUniqueOrThrow({ where: { id: personId } });
  const title =
    subject.kind === 'person'
      ? (await tx.post.findUnique({ where: { id: subject.postId } }))?.title
      : await titleIn(tx, unitId, personId, now);
  return { name, title: title ?? '' };
}

/** Of the post that they hold in the unit, or held last. */
async function titleIn(tx: Tx, unitId: string, personId: string, now: Date): Promise<string | null> {
  const [post] = await tx.$queryRaw<{ title: string }[]>`
    SELECT p.title FROM post_holding h JOIN post p ON p.id = h.post_id
    WHERE p.unit_id = ${unitId} AND h.person_id = ${personId} AND h.held_from <= ${now}
    ORDER BY h.held_until DESC NULLS FIRST, h.held_from DESC, p.id LIMIT 1`;
  return post?.title ?? null;
}

/** Unit and title of the post in whose name somebody acted; null for one that is gone. */
export async function postInWords(tx: Tx, { postId }: By): Promise<string | null> {
  const post = await tx.post.findUnique({ where: { id: postId } });
  const unit = post === null ? null : await tx.unit.findUnique({ where: { id: post.unitId } });
  return post === null ? null : `${unit?.name ?? ''}${post.title}`;
}

/** What somebody wrote; null where it was erased. */
export async function textOf(tx: Tx, textId: string): Promise<string | null> {
  const text = await tx.textBody.findUnique({ where: { id: textId }, select: { body: true } });
  return text?.body ?? null;
}
