import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../../prisma/client';
import type { CalendarFeed } from '../../prisma/generated/client';
import { newId } from '../../prisma/ids';
import { appendEntry } from '../../prisma/log/append';

/** 256 random bits: guessing one is out of the question, so a plain hash of it may be stored. */
const SECRET_BYTES = 32;
/** A phone, a tablet, a desktop and one to spare. */
const FEEDS_AT_MOST = 4;

interface Owner {
  officeId: string;
  personId: string;
}

/** Makes a private address and keeps its hash only: it can be shown this once. Null: the person has enough of them. */
export async function openFeed(
  db: Database,
  owner: Owner,
  now: Date,
): Promise<{ id: string; secret: string } | null> {
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const id = newId();
  return db.$transaction(async (tx) => {
    if ((await tx.calendarFeed.count({ where: { ...owner, closedAt: null } })) >= FEEDS_AT_MOST) return null;
    await tx.calendarFeed.create({ data: { id, hash: hashOf(secret), ...owner, createdAt: now } });
    await appendEntry(tx, entry('feed.opened', owner, id, now));
    return { id, secret };
  });
}

/** Whose feed this is; null where it is unknown or closed. */
export async function feedOf(db: Database, secret: string): Promise<CalendarFeed | null> {
  return db.calendarFeed.findFirst({ where: { hash: hashOf(secret), closedAt: null } });
}

export async function feedsOf(db: Database, owner: Owner): Promise<CalendarFeed[]> {
  return db.calendarFeed.findMany({ where: { ...owner, closedAt: null }, orderBy: { createdAt: 'asc' } });
}

/** Closes one of the person's own; false where there is none. From then on its address answers nothing. */
export async function closeFeed(db: Database, owner: Owner, id: string, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.calendarFeed.updateMany({
      where: { id, ...owner, closedAt: null },
      data: { closedAt: now },
    });
    if (count === 0) return false;
    await appendEntry(tx, entry('feed.closed', owner, id, now));
    return true;
  });
}

function entry(kind: string, { officeId, personId }: Owner, id: string, now: Date) {
  return { officeId, at: now, kind, subject: id, data: { person: personId } };
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
