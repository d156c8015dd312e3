import { answersAt } from '../../domain/people/answers-at';
import type { Database } from '../../prisma/client';
import { tenuresOf } from './tenures';

/** A post of a unit, and who answers for it. */
export interface Seat {
  postId: string;
  kind: string;
  title: string;
  /** Null: vacant, or not held any more. */
  person: string | null;
  /** The person stands in for who is away. */
  deputy: boolean;
}

/** The posts of units that are not closed, by the unit's id, with who answers for each of them now. */
export async function seatsOf(db: Database, unitIds: string[], now: Date): Promise<Map<string, Seat[]>> {
  const posts = await db.post.findMany({
    where: { unitId: { in: unitIds }, closedAt: null },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
  });
  const tenures = await tenuresOf(
    db,
    posts.map(({ id }) => id),
  );
  const seats = new Map<string, Seat[]>();
  for (const { id, unitId, kind, title } of posts) {
    const who = answersAt(tenures.holdings(id), tenures.absences(id), now);
    const person = who === null ? null : tenures.nameOf(who.personId);
    const seat = { postId: id, kind, title, person, deputy: who?.deputy ?? false };
    seats.set(unitId, [...(seats.get(unitId) ?? []), seat]);
  }
  return seats;
}
