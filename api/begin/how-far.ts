import type { Database } from '../../prisma/client';

/** What an office has of what it needs before it can ask anybody for anything. */
export interface HowFar {
  roster: {
    units: number;
    posts: number;
    /** Who holds a post now, each once. */
    people: number;
    /** Whether somebody answers for the office itself. */
    contact: boolean;
  };
  /** The newest policy; null where none was put into force yet. */
  policy: { version: number; inForceFrom: Date } | null;
}

/** How far the setting up of an office has come. */
export async function howFar(db: Database, officeId: string, now: Date): Promise<HowFar> {
  const [units, posts, contacts, holders, policy] = await Promise.all([
    db.unit.count({ where: { officeId, closedAt: null } }),
    db.post.count({ where: { officeId, closedAt: null } }),
    db.post.count({ where: { officeId, closedAt: null, kind: 'office-contact' } }),
    db.$queryRaw<{ people: number }[]>`
      SELECT count(DISTINCT h.person_id)::int AS people
      FROM post_holding h JOIN post p ON p.id = h.post_id
      WHERE p.office_id = ${officeId} AND p.closed_at IS NULL
        AND h.held_from <= ${now} AND (h.held_until IS NULL OR h.held_until > ${now})`,
    db.policyVersion.findFirst({
      where: { officeId },
      orderBy: { version: 'desc' },
      select: { version: true, inForceFrom: true },
    }),
  ]);
  return { roster: { units, posts, people: holders[0]?.people ?? 0, contact: contacts > 0 }, policy };
}
