import { SETTLED } from '../../domain/notices/stand-down';
import type { HeldFor } from '../../domain/notices/timing-request';
import type { PersonChannel } from '../../domain/notices/channels';
import type { Tx } from '../../prisma/client';
import { COVERED } from './covered-by-case';

/** A request that a wave may take, with whom it would go to now. */
export interface Ready {
  id: string;
  postId: string;
  unitId: string;
  dutyId: string | null;
  ofCase: boolean;
  kind: string;
  /** Null: nobody answers for the post. */
  personId: string | null;
  heldFor: HeldFor | null;
  /** Its time has not come: it goes along if its reader gets a notice anyway. */
  waits: boolean;
  usefulUntil: Date | null;
  /** The reader's wish: one notice a day, not before this. */
  hour: string | null;
  channels: PersonChannel[] | null;
  /** Somebody asked for it again: neither a case nor a cap keeps it back. */
  again: boolean;
}

/**
 * Requests whose time has come, each with the person whom it is for: the one that it names, for a case follows the
 * person; else who answers for the post now, the deputy during an absence, else the holder (`answersAt` of the domain,
 * in SQL). With them those that wait for a later wave. A paused cadence's stay where they are; what a case has to tell
 * goes out all the same, for its windows run. What stood back for a case is there again once no case covers it, if it
 * is still owed by the same post. That a matter is settled is not said of what is owed again.
 */
export async function readyRequests(tx: Tx, officeId: string, at: Date): Promise<Ready[]> {
  return tx.$queryRaw<Ready[]>`
    SELECT r.id, r.post_id AS "postId", COALESCE(d.unit_id, c.unit_id, p.unit_id) AS "unitId",
           r.duty_id AS "dutyId", r.case_id IS NOT NULL AS "ofCase", r.kind,
           COALESCE(r.person_id, a.deputy_id, h.person_id) AS "personId",
           r.held_for AS "heldFor", r.not_before > ${at} AS waits,
           CASE WHEN r.case_id IS NOT NULL THEN c.next_at
                WHEN d.due_at > ${at} THEN d.due_at
                WHEN d.late_after > ${at} THEN d.late_after
                ELSE d.closes_at END AS "usefulUntil",
           w.hour, w.channels, r.again_of IS NOT NULL AS again
    FROM notice_request r
    JOIN post p ON p.id = r.post_id
    LEFT JOIN LATERAL (
      SELECT person_id, held_from FROM post_holding h
      WHERE h.post_id = r.post_id AND h.held_from <= ${at} AND (h.held_until IS NULL OR h.held_until > ${at})
      ORDER BY h.held_from DESC, h.id LIMIT 1) h ON true
    LEFT JOIN LATERAL (
      SELECT deputy_id FROM absence a
      WHERE a.post_id = r.post_id AND a.absent_from <= ${at} AND (a.absent_until IS NULL OR a.absent_until > ${at})
        AND (h.held_from IS NULL OR h.held_from <= LEAST(a.absent_from, a.recorded_at))
      ORDER BY a.absent_from DESC, a.id LIMIT 1) a ON true
    LEFT JOIN notice_wish w ON w.person_id = COALESCE(r.person_id, a.deputy_id, h.person_id)
    LEFT JOIN duty d ON d.id = r.duty_id
    LEFT JOIN round o ON o.id = d.round_id
    LEFT JOIN case_file c ON c.id = r.case_id
    WHERE r.office_id = ${officeId} AND r.delivery_id IS NULL
      AND (r.not_before <= ${at} OR r.held_for IS NOT NULL OR r.cause LIKE 'settled:%')
      AND (r.dropped IS NULL
        OR (r.dropped = ${COVERED} AND d.status IN ('open', 'returned') AND d.post_id = r.post_id))
      AND NOT (r.kind = ${SETTLED} AND COALESCE(d.status IN ('open', 'returned'), false))
      AND (r.case_id IS NOT NULL OR NOT EXISTS (
        SELECT 1 FROM pause p WHERE p.office_id = ${officeId} AND p.paused_until IS NULL
          AND (p.cadence IS NULL OR p.cadence = o.cadence)))
    ORDER BY r.requested_at, r.id
    FOR UPDATE OF r`;
}
