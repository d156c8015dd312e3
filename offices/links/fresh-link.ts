import { SETTLED } from '../../domain/notices/stand-down';
import type { Tx } from '../../prisma/client';
import type { NoticeRequest } from '../../prisma/generated/client';
import { newId } from '../../prisma/ids';
import { storeText } from '../../prisma/texts';
import type { OfficeDeps } from '../deps';
import { startNextWave } from '../next-wave';
import { thingOf, type Link } from './link';
import type { Reader } from './reader-of-link';
import { stillToSay } from './still-to-say';

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
  const kinds = await deps.db.$transaction(async (tx) => {
    // Two at the same moment ask once: the notice is locked.
    await tx.$queryRaw`SELECT id FROM delivery WHERE id = ${link.deliveryId} FOR UPDATE`;
    const prefix = `fresh:${link.id}:`;
    const earlier = await tx.noticeRequest.findMany({
      where: { againOf: link.deliveryId, cause: { startsWith: prefix } },
      orderBy: { requestedAt: 'desc' },
    });
    const [last] = earlier;
    if (last !== undefined && (await isOnItsWay(tx, last, now))) return kindsOf(earlier, last);
    const times = new Set(earlier.map(({ requestedAt }) => requestedAt.getTime())).size;
    if (times >= MOST) return 'too-many';
    const said = await saidOf(tx, link);
    if (!(await stillToSay(tx, link, said, now))) return 'nothing';
    const { id: reasonId } = await storeText(tx, REASON, now);
    await tx.noticeRequest.createMany({
      data: said.map((one) => ({
        ...one,
        id: newId(),
        postId: link.purpose === 'duty' ? reader.postId : one.postId,
        cause: `${prefix}${times + 1}:${one.id}`,
        ...{ notBefore: now, requestedAt: now, deliveryId: null, dropped: null, heldFor: null },
        ...{ againOf: link.deliveryId, reasonId },
      })),
    });
    return said.map(({ kind }) => kind);
  });
  return typeof kinds === 'string' ? kinds : startNextWave(deps, link.officeId, kinds);
}

async function isOnItsWay(tx: Tx, { requestedAt, deliveryId, dropped }: NoticeRequest, now: Date) {
  if (now.getTime() - requestedAt.getTime() < PATIENCE_MS) return true;
  if (deliveryId === null) return dropped === null;
  const { state } = await tx.delivery.findUniqueOrThrow({ where: { id: deliveryId } });
  return state === 'queued' || state === 'sending';
}

const kindsOf = (earlier: readonly NoticeRequest[], { requestedAt }: NoticeRequest): string[] =>
  earlier.filter((one) => one.requestedAt.getTime() === requestedAt.getTime()).map(({ kind }) => kind);

/** What the notice said of the link's thing; of a person's own wishes all that it asked. */
async function saidOf(tx: Tx, link: Link): Promise<NoticeRequest[]> {
  const { id, step } = thingOf(link);
  const of = link.purpose === 'duty' ? { dutyId: id } : link.purpose === 'case' ? { caseId: id, step } : {};
  return tx.noticeRequest.findMany({
    where: { deliveryId: link.deliveryId, officeId: link.officeId, kind: { not: SETTLED }, ...of },
    orderBy: { id: 'asc' },
  });
}
