import { createToken } from '../../api/auth/tokens';
import type { Database } from '../../prisma/client';
import type { Clock } from '../../runtime/clock';

/** A printed key is for whoever reads the screen now. */
const KEY_MS = 12 * 3_600_000;

/** What a printed key may be: whoever runs the engine gets back in by it, and invites who shall sign in by themselves. */
export const printedRoles = ['office', 'administrator'] as const;
export type PrintedRole = (typeof printedRoles)[number];

/**
 * The engine's address with a one-time key that becomes a session of the office's contact, or of an administrator; null
 * without an office.
 */
export async function signInAddress(
  db: Database,
  clock: Clock,
  url: string,
  role: PrintedRole = 'office',
): Promise<string | null> {
  const office = await db.office.findFirst({ orderBy: { createdAt: 'asc' } });
  if (office === null) return null;
  const now = await clock.now();
  const contact = await db.post.findFirst({
    where: { officeId: office.id, kind: 'office-contact', closedAt: null },
  });
  const postId = role === 'office' ? (contact?.id ?? null) : null;
  const expiresAt = new Date(now.getTime() + KEY_MS);
  const key = await createToken(db, { kind: 'sign-in', role, officeId: office.id, postId, expiresAt }, now);
  return `${url}/?key=${key}`;
}

/** The address of the page that sets up the first office, with the key that it asks for; null where there is one. */
export async function setUpAddress(db: Database, clock: Clock, url: string): Promise<string | null> {
  if ((await db.office.count()) > 0) return null;
  const now = await clock.now();
  // An earlier start printed one: the last is the one that is good.
  await db.accessToken.updateMany({ where: { kind: 'set-up', usedAt: null }, data: { usedAt: now } });
  const expiresAt = new Date(now.getTime() + KEY_MS);
  const key = await createToken(
    db,
    { kind: 'set-up', role: 'administrator', officeId: null, expiresAt },
    now,
  );
  // After the hash, which no server and no proxy gets to see.
  return `${url}/set-up#${key}`;
}
