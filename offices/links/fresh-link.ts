import { SETTLED } from '../../domain/notices/stand-down';
import type { Tx } from '../../prisma/client';
import type { NoticeRequest } from '../../prisma/generated/client';
import { storeText } from '../../prisma/texts';
import type { OfficeDeps } from '../deps';
import { startNextWave } from '../next-wave';
import { anyWaits, askAgain, earlierAskings } from '../notices/ask-again';
import { stillSaid } from '../notices/still-said';
import { thingOf, type Link } from './link';
import type { Reader } from './reader-of-link';

/** Asked again sooner, nothing more is sent. */
const PATIENCE_MS = 10 * 60_000;
/** Whoever needs more than so many of one link needs a person. */
const MOST = 5;
const REASON = '收通知的人请求发一个新链接';

/** `nothing`: what the link was for asks nothing any more; `too-many`: it was asked too often. */
export type NoFreshLink = 'nothing' | 'too-many';

/**
 * Has what a link was for said once more to its reader, by a notice of its own with fresh links, which leaves with the
 * next wave as any other does: to the address that the roster has, never to one that was given here. The same again
 * within ten minutes, or while the notice has not left, asks for nothing more. Answers when that wave leaves.
 */
export async function sendFreshLink(
  deps: OfficeDeps,
  link: Link & { id: string },
  reader: Reader,
): Promise<Date | NoFreshLink> {
  const now = await deps.clock.now();
  const asked = await deps.db.$transaction((tx) => askForFresh(tx, link, reader, now));
  if (typeof asked === 'string') return asked;
  const kinds = asked.map(({ kind }) => kind);
  return startNextWave(deps, link.officeId, kinds);
}

/** What was asked, now or a moment ago. */
async function askForFresh(
  tx: Tx,
  link: Link & { id: string },
  reader: Reader,
  now: Date,
): Promise<NoticeRequest[] | NoFreshLink> {
  const { deliveryId, officeId, personId } = link;
  const prefix = `fresh:${link.id}`;
  const earlier = await earlierAskings(tx, deliveryId, `${prefix}:`);
  const [last] = earlier;
  if (last !== undefined && (isRecent(last, now) || (await anyWaits(tx, last)))) return last;
  if (earlier.length >= MOST) return 'too-many';
  const standing = await stillSaid(tx, { id: deliveryId, officeId, personId }, await saidOf(tx, link), now);
  if (standing.length === 0) return 'nothing';
  const { id: reasonId } = await storeText(tx, REASON, now);
  // Of a case it follows the step's own post; of a duty whoever answers for it by now.
  const toAsk = standing.map((one) => (link.purpose === 'duty' ? { ...one, postId: reader.postId } : one));
  await askAgain(tx, toAsk, { deliveryId, cause: `${prefix}:${earlier.length + 1}`, reasonId }, now);
  return toAsk;
}

const isRecent = ([first]: readonly NoticeRequest[], now: Date): boolean =>
  first !== undefined && now.getTime() - first.requestedAt.getTime() < PATIENCE_MS;

/** What the notice said of the link's thing; of a person's own wishes all that it asked. */
async function saidOf(tx: Tx, link: Link): Promise<NoticeRequest[]> {
  const { id, step } = thingOf(link);
  const of = link.purpose === 'duty' ? { dutyId: id } : link.purpose === 'case' ? { caseId: id, step } : {};
  return tx.noticeRequest.findMany({
    where: { deliveryId: link.deliveryId, officeId: link.officeId, kind: { not: SETTLED }, ...of },
    orderBy: { id: 'asc' },
  });
}
