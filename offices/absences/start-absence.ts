import type { Tx } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { appendEntry } from '../../prisma/log/append';
import { storeText } from '../../prisma/texts';
import { Refusal } from '../refusal';

export interface NewAbsence {
  officeId: string;
  postId: string;
  /** Of somebody who holds a post of this office now. */
  deputyEmail: string;
  from: Date;
  /** Exclusive; null while nobody knows. */
  until: Date | null;
  reason: string;
  /** In whose name; null where the actor has no post. */
  byPostId: string | null;
}

/**
 * Records that another person answers for a post while its holder is away: notices go to the deputy, duties stay with
 * the post. Throws Refusal for a post or deputy that is not there, or an absence that meets another of the post.
 */
export async function startAbsence(tx: Tx, absence: NewAbsence, now: Date): Promise<{ absenceId: string }> {
  const { officeId, postId, from, until, byPostId } = absence;
  await lockPost(tx, officeId, postId);
  if (until !== null && until <= from)
    throw new Refusal('invalid', 'until', `until: got ${until.toISOString()}, expected a time after from`);
  await requireNoOther(tx, absence);
  const deputyId = await deputyOf(tx, absence, now);
  const reason = await storeText(tx, absence.reason, now);
  const id = newId();
  await tx.absence.create({
    data: { id, officeId, postId, deputyId, from, until, reasonId: reason.id, byPostId, recordedAt: now },
  });
  await appendEntry(tx, {
    officeId,
    at: now,
    kind: 'absence.started',
    subject: postId,
    data: {
      absence: id,
      deputy: deputyId,
      from: from.toISOString(),
      until: until?.toISOString() ?? null,
      reason: reason.digest,
      by: byPostId,
    },
  });
  return { absenceId: id };
}

/** Two at once would both find the post free; the second waits. */
async function lockPost(tx: Tx, officeId: string, postId: string): Promise<void> {
  const posts = await tx.$queryRaw<unknown[]>`
    SELECT id FROM post WHERE id = ${postId} AND office_id = ${officeId} AND closed_at IS NULL FOR UPDATE`;
  if (posts.length === 0)
    throw new Refusal('unknown', 'post-unknown', `post ${postId}: there is none with this id in your office`);
}

/** An absence that was called off before it began has no time of its own, and meets nothing. */
async function requireNoOther(tx: Tx, { postId, from, until }: NewAbsence): Promise<void> {
  const [other] = await tx.$queryRaw<{ from: Date; until: Date | null }[]>`
    SELECT absent_from AS "from", absent_until AS "until" FROM absence
    WHERE post_id = ${postId} AND (absent_until IS NULL OR absent_until > GREATEST(absent_from, ${from}))
      AND (${until}::timestamptz IS NULL OR absent_from < ${until})
    ORDER BY absent_from LIMIT 1`;
  if (other === undefined) return;
  const end = other.until?.toISOString() ?? 'an end that is not known';
  throw new Refusal(
    'conflict',
    'absence-overlaps',
    `post ${postId} has a deputy from ${other.from.toISOString()} to ${end}: expected a time apart from it`,
  );
}

/** The deputy's id: somebody of the roster, and not who holds the post anyhow. */
async function deputyOf(tx: Tx, { officeId, postId, deputyEmail }: NewAbsence, now: Date): Promise<string> {
  const email = deputyEmail.trim().toLowerCase();
  const person = await tx.person.findUnique({ where: { officeId_email: { officeId, email } } });
  const held =
    person === null
      ? []
      : await tx.postHolding.findMany({
          where: { personId: person.id, from: { lte: now }, OR: [{ until: null }, { until: { gt: now } }] },
        });
  if (person === null || held.length === 0)
    throw new Refusal(
      'invalid',
      'deputy-unknown',
      `deputyEmail: nobody who holds a post of this office has ${email}, expected an address of the roster`,
    );
  if (held.some((holding) => holding.postId === postId))
    throw new Refusal('invalid', 'own-deputy', 'deputyEmail: expected somebody else than who holds the post');
  return person.id;
}
