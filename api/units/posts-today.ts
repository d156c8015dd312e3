import { isoInZone } from '../../domain/calendar/civil-time';
import type { Database } from '../../prisma/client';
import { tenuresOf } from './tenures';

/** A post of a unit with who is in it now; `until` where the day on which it ends is known. */
export interface PostToday {
  id: string;
  kind: string;
  title: string;
  holder: { person: string | null; since: string; until: string | null } | null;
  /** Who stands in while the holder is away. */
  deputy: { person: string | null; since: string; until: string | null } | null;
}

/** Who holds which open post of a unit at an instant, in the order in which the roster named the posts. */
export async function postsToday(
  db: Database,
  unitId: string,
  { zone, now }: { zone: string; now: Date },
): Promise<PostToday[]> {
  const posts = await db.post.findMany({
    where: { unitId, closedAt: null },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
  });
  const tenures = await tenuresOf(
    db,
    posts.map(({ id }) => id),
  );
  const holds = ({ from, until }: Stretch): boolean => from <= now && (until === null || until > now);
  const told = (personId: string, { from, until }: Stretch) => ({
    person: tenures.nameOf(personId) || null,
    since: isoInZone(from, zone),
    until: until === null ? null : isoInZone(until, zone),
  });
  return posts.map(({ id, kind, title }) => {
    const holding = tenures.holdings(id).find(holds);
    const absence = tenures.absences(id).find(holds);
    return {
      ...{ id, kind, title },
      holder: holding === undefined ? null : told(holding.personId, holding),
      deputy: absence === undefined ? null : told(absence.deputyId, absence),
    };
  });
}

interface Stretch {
  from: Date;
  until: Date | null;
}
