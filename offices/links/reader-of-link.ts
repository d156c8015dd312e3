import type { Tx } from '../../prisma/client';
import { workKinds } from '../../domain/notices/case-matter';
import { postsOfPerson } from '../cases/answering';
import { rulesInForce } from '../rules';
import { thingOf, type Link } from './link';

/** In whose name the reader of a link acts now. */
export interface Reader {
  personId: string;
  /** The post that answers for the thing; of a person's own wishes one of theirs. */
  postId: string;
  unitId: string;
}

/**
 * Why a link's thing is not its reader's now. `left`: they hold no post any more; `not-theirs`: somebody else answers
 * for it by now; `gone`: there is no such thing; `sign-in`: they decide in that case, or the office lets links open
 * after signing in only.
 */
export type NoReader = 'left' | 'not-theirs' | 'gone' | 'sign-in';

type Asked = Pick<Link, 'officeId' | 'personId' | 'purpose' | 'subject'>;

/** Who acts where a link leads, by the roster as it is now: deputies and absences count. */
export async function readerOfLink(tx: Tx, link: Asked, now: Date): Promise<Reader | NoReader> {
  const { officeId, personId } = link;
  const { policy } = await rulesInForce(tx, officeId, now);
  if (policy.office.notices.links?.opens === 'after-sign-in') return 'sign-in';
  const answering = await postsOfPerson(tx, personId, now);
  const posts = answering.length > 0 ? answering : await heldNow(tx, personId, now);
  const [first] = posts;
  if (first === undefined) return 'left';
  if (link.purpose === 'wishes') return { personId, postId: first.id, unitId: first.unitId };
  return link.purpose === 'duty' ? ofDuty(tx, link, answering) : ofCase(tx, link, posts);
}

type Post = { id: string; unitId: string };

/** Who is away answers for nothing, and is still here. */
async function heldNow(tx: Tx, personId: string, now: Date): Promise<Post[]> {
  const held = await tx.postHolding.findMany({
    where: { personId, from: { lte: now }, OR: [{ until: null }, { until: { gt: now } }] },
  });
  const ids = held.map(({ postId }) => postId);
  return tx.post.findMany({ where: { id: { in: ids }, closedAt: null }, orderBy: { id: 'asc' } });
}

async function ofDuty(tx: Tx, link: Asked, answering: readonly Post[]): Promise<Reader | NoReader> {
  const duty = await tx.duty.findFirst({ where: { id: thingOf(link).id, officeId: link.officeId } });
  if (duty === null) return 'gone';
  return answering.some(({ id }) => id === duty.postId)
    ? { personId: link.personId, postId: duty.postId, unitId: duty.unitId }
    : 'not-theirs';
}

/** Whom a case is about. It follows the person; a unit's is answered by whoever answers for a post of the unit. */
async function ofCase(tx: Tx, link: Asked, posts: readonly Post[]): Promise<Reader | NoReader> {
  const { id } = thingOf(link);
  const file = await tx.caseFile.findFirst({ where: { id, officeId: link.officeId } });
  if (file === null) return 'gone';
  const { personId } = link;
  const ofUnit = posts.find(({ unitId }) => unitId === file.unitId);
  const post =
    file.personId === personId ? (ofUnit ?? posts[0]) : file.personId === null ? ofUnit : undefined;
  if (post !== undefined) return { personId, postId: post.id, unitId: file.unitId };
  // Whoever decides on others signs in for it: a mail is no authority.
  const work = await tx.noticeRequest.findFirst({
    where: {
      caseId: id,
      kind: { in: [...workKinds, 'passed-up'] },
      postId: { in: posts.map((one) => one.id) },
    },
    select: { id: true },
  });
  return work === null ? 'not-theirs' : 'sign-in';
}
