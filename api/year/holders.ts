import type { Database } from '../../prisma/client';
import type { Reach } from '../../offices/reach';
import { seatsSql } from './seat-classes';

/** What the rules look at in a post that somebody holds. */
export interface HeldSeat {
  kind: string;
  groups: string[];
  post: string;
  /** The unit, where it owes something that its like does not; else null. */
  unitId: string | null;
}

export interface HeldSeats {
  personId: string;
  seats: HeldSeat[];
}

/** Everybody who holds an open post at an instant, by id. `alone`: the units that are not like any other. */
export async function holders(
  db: Database,
  reach: Reach,
  alone: string[],
  today: string,
  now: Date,
): Promise<HeldSeats[]> {
  return db.$queryRaw<HeldSeats[]>`
    SELECT h.person_id AS "personId",
           json_agg(json_build_object('kind', s.kind, 'groups', s.groups, 'post', p.kind,
                                      'unitId', CASE WHEN s.id = ANY(${alone}::text[]) THEN s.id END)
                    ORDER BY s.kind, s.groups, p.kind, s.id) AS seats
    FROM post_holding h
    JOIN post p ON p.id = h.post_id AND p.closed_at IS NULL
    JOIN (${seatsSql(reach, today)}) s ON s.id = p.unit_id
    WHERE h.held_from <= ${now} AND (h.held_until IS NULL OR h.held_until > ${now})
    GROUP BY h.person_id ORDER BY h.person_id`;
}
