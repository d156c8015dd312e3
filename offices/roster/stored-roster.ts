import type { Tx } from '../../prisma/client';

/** What the database holds of an office's roster, closed units and posts and ended holdings included. */
export interface StoredRoster {
  units: StoredUnit[];
  posts: StoredPost[];
  people: StoredPerson[];
  holdings: StoredHolding[];
  groups: StoredGroup[];
}

export interface StoredUnit {
  id: string;
  code: string;
  name: string;
  kind: string;
  parentId: string | null;
  /** Civil dates, both days included; null: not known, or none. */
  validFrom: string | null;
  validUntil: string | null;
  closedAt: Date | null;
}

export interface StoredPost {
  id: string;
  unitId: string;
  kind: string;
  title: string;
  closedAt: Date | null;
}

export interface StoredPerson {
  id: string;
  name: string;
  email: string;
}

/** `until` null: the person is in the post now, and no end is known. */
export interface StoredHolding {
  id: string;
  postId: string;
  personId: string;
  from: Date;
  until: Date | null;
}

/** A group that a unit is in, from a civil date to another, both included. */
export interface StoredGroup {
  id: string;
  unitId: string;
  name: string;
  from: string | null;
  until: string | null;
}

/** Takes the whole roster into memory: 14,000 posts are some 10 MB, and one read each replaces 14,000 look-ups. */
export async function storedRoster(tx: Tx, officeId: string): Promise<StoredRoster> {
  const where = { officeId };
  const units = await tx.unit.findMany({
    where,
    select: {
      id: true,
      code: true,
      name: true,
      kind: true,
      parentId: true,
      validFrom: true,
      validUntil: true,
      closedAt: true,
    },
  });
  const posts = await tx.post.findMany({
    where,
    select: { id: true, unitId: true, kind: true, title: true, closedAt: true },
  });
  const people = await tx.person.findMany({ where, select: { id: true, name: true, email: true } });
  const holdings = await tx.$queryRaw<StoredHolding[]>`
    SELECT h.id, h.post_id AS "postId", h.person_id AS "personId", h.held_from AS "from", h.held_until AS "until"
    FROM post_holding h JOIN post p ON p.id = h.post_id
    WHERE p.office_id = ${officeId}`;
  const groups = await tx.unitGroup.findMany({
    where,
    select: { id: true, unitId: true, name: true, from: true, until: true },
  });
  return { units, posts, people, holdings, groups };
}
