import { createToken } from '../../api/auth/tokens';
import type { Database } from '../../prisma/client';
import type { Clock } from '../../runtime/clock';

/** A printed key is for whoever reads the screen now. */
const KEY_MS = 12 * 3_600_000;

/** The engine's address with a one-time key that becomes a session of the office's contact; null without an office. */
export async function signInAddress(db: Database, clock: Clock, url: string): Promise<string | null> {
  const office = await db.office.findFirst({ orderBy: { createdAt: 'asc' } });
  if (office === null) return null;
  const now = await clock.now();
  const contact = await db.post.findFirst({
    where: { officeId: office.id, kind: 'office-contact', closedAt: null },
  });
  const key = await createToken(
    db,
    {
      kind: 'sign-in',
      role: 'office',
      officeId: office.id,
      postId: contact?.id ?? null,
      expiresAt: new Date(now.getTime() + KEY_MS),
    },
    now,
  );
  return `${url}/?key=${key}`;
}
