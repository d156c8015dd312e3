import { isoInZone } from '../../domain/calendar/civil-time';
import { rulesInForce } from '../../offices/rules';
import type { Database } from '../../prisma/client';
import type { Actor } from '../auth/actor';
import { Problem } from '../problem';

export interface OpenSession {
  id: string;
  /** The one that asks. */
  here: boolean;
  browser: string | null;
  role: string;
  openedAt: string;
  seenAt: string;
  until: string;
}

/** The open sessions of whoever asks, the newest first. The printed key's session is nobody's: it sees itself alone. */
export async function openSessions(db: Database, actor: Actor, now: Date): Promise<OpenSession[]> {
  const rows = await db.accessToken.findMany({
    where: { ...own(actor), usedAt: null, expiresAt: { gt: now } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  });
  const zone = (await rulesInForce(db, actor.officeId, now)).policy.office.timeZone;
  return rows.map(({ id, browser, role, createdAt, seenAt, expiresAt }) => ({
    ...{ id, browser, role, here: id === actor.tokenId },
    openedAt: isoInZone(createdAt, zone),
    seenAt: isoInZone(seenAt ?? createdAt, zone),
    until: isoInZone(expiresAt, zone),
  }));
}

/** Ends one session of one's own. Throws Problem 404 where it is none of theirs that is open. */
export async function endSession(db: Database, actor: Actor, id: string, now: Date): Promise<void> {
  const open = { AND: [own(actor), { id, usedAt: null, expiresAt: { gt: now } }] };
  const { count } = await db.accessToken.updateMany({ where: open, data: { usedAt: now } });
  if (count === 0) throw new Problem(404, 'session-unknown', `session ${id}: none of yours that is open`);
}

/** Ends all but the one that asks; answers how many. */
export async function endOtherSessions(db: Database, actor: Actor, now: Date): Promise<number> {
  const others = { AND: [own(actor), { id: { not: actor.tokenId }, usedAt: null, expiresAt: { gt: now } }] };
  return (await db.accessToken.updateMany({ where: others, data: { usedAt: now } })).count;
}

function own({ personId, tokenId }: Actor) {
  return personId === undefined ? { id: tokenId } : { personId, kind: 'session', purpose: null };
}
