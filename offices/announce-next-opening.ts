import { newId } from '../prisma/ids';
import type { OfficeDeps } from './deps';
import { startNextWave } from './next-wave';

/** The post that answers for the office itself. */
const CONTACT = 'office-contact';

/**
 * Tells the office's own contact when the next round opens, where none is open or about to open now. Only the office:
 * a mail that asks for nothing would be a burden to everybody else. Returns whether there was anything to tell.
 */
export async function announceNextOpening(deps: OfficeDeps, officeId: string): Promise<boolean> {
  const { db, clock } = deps;
  const now = await clock.now();
  const open = await db.round.count({
    where: { officeId, OR: [{ state: 'open' }, { state: 'planned', opensAt: { lte: now } }] },
  });
  const contact = await db.post.findFirst({ where: { officeId, kind: CONTACT, closedAt: null } });
  if (open > 0 || contact === null) return false;
  const { count } = await db.noticeRequest.createMany({
    data: {
      id: newId(),
      officeId,
      postId: contact.id,
      dutyId: null,
      kind: 'next-opening',
      cause: `policy:${officeId}`,
      notBefore: now,
      requestedAt: now,
    },
    skipDuplicates: true,
  });
  if (count > 0) await startNextWave(deps, officeId);
  return count > 0;
}
