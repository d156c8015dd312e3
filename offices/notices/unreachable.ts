import type { Tx } from '../../prisma/client';
import { REACHED_STATE } from './arrived';

/** The last notices that count: one that came back may be chance, where one before it arrived. */
const LAST = 2;
/** RFC 3463: there is no such address. That is no chance. */
const NO_ADDRESS = '5.1.%';

/** A post that owes something, or is asked by a case, and nobody of whom a notice reaches. */
export interface Unreachable {
  unitId: string;
  unitName: string;
  postId: string;
  postTitle: string;
  /** `vacant`: nobody holds it and no deputy answers; `returned`: the last notices to who answers all came back. */
  why: 'vacant' | 'returned';
  since: Date;
  /** Who answers for it; null where nobody does. */
  person: { id: string; name: string } | null;
  /** How the last notice ended: refused, bounced, failed. */
  lastState: string | null;
  /** What it owes now. */
  outstanding: number;
}

interface Row extends Omit<Unreachable, 'person'> {
  personId: string | null;
  personName: string | null;
}

/**
 * The posts of an office that owe an outcome, or whose notice found nobody within the last weeks, and can't be reached
 * at an instant, the longest so first. Whoever was reached by any of their last notices, on whatever channel, is not
 * here unless the very last one found no such address, and neither is who was never written to; who opened on their
 * page what no mail brought was reached. It is a fault of the list for the office to mend, never of the unit.
 */
export async function unreachable(tx: Tx, officeId: string, now: Date): Promise<Unreachable[]> {
  const lately = new Date(now.getTime() - 60 * 86_400_000);
  const rows = await tx.$queryRaw<Row[]>`
    WITH owing AS (
      SELECT post_id, count(*)::int AS outstanding FROM duty
      WHERE office_id = ${officeId} AND status IN ('open', 'returned') GROUP BY post_id
    ), asked AS (
      SELECT post_id FROM owing
      UNION
      SELECT post_id FROM notice_request
      WHERE office_id = ${officeId} AND delivery_id IS NULL AND dropped = 'post-vacant' AND requested_at > ${lately}
    ), seat AS (
      SELECT p.id, p.title, p.unit_id, p.added_at, h.held_from, h.person_id AS holder, a.deputy_id AS deputy
      FROM asked JOIN post p ON p.id = asked.post_id AND p.closed_at IS NULL
      LEFT JOIN LATERAL (
        SELECT person_id, held_from FROM post_holding h
        WHERE h.post_id = p.id AND h.held_from <= ${now} AND (h.held_until IS NULL OR h.held_until > ${now})
        ORDER BY h.held_from DESC, h.id LIMIT 1) h ON true
      LEFT JOIN LATERAL (
        SELECT deputy_id FROM absence a
        WHERE a.post_id = p.id AND a.absent_from <= ${now} AND (a.absent_until IS NULL OR a.absent_until > ${now})
          AND (h.held_from IS NULL OR h.held_from <= LEAST(a.absent_from, a.recorded_at))
        ORDER BY a.absent_from DESC, a.id LIMIT 1) a ON true
    ), answering AS (
      SELECT seat.*, COALESCE(deputy, holder) AS person FROM seat
    ), tried AS (
      SELECT who.person, s.states, s.last_state
      FROM (SELECT DISTINCT person FROM answering WHERE person IS NOT NULL) who
      JOIN LATERAL (
        SELECT array_agg(d.state) AS states, (array_agg(d.state ORDER BY d.created_at DESC))[1] AS last_state,
               (array_agg(d.no_address ORDER BY d.created_at DESC))[1] AS no_address
        FROM (SELECT ${REACHED_STATE} AS state, created_at,
                     ${REACHED_STATE} = 'bounced' AND bounce_status LIKE ${NO_ADDRESS} AS no_address FROM delivery s
              WHERE person_id = who.person AND state IN ('accepted', 'unknown', 'refused', 'bounced', 'failed')
              ORDER BY created_at DESC LIMIT ${LAST}) d) s ON true
      WHERE s.no_address OR (NOT ('accepted' = ANY(s.states)) AND NOT ('unknown' = ANY(s.states)))
    )
    SELECT u.id AS "unitId", u.name AS "unitName", t.id AS "postId", t.title AS "postTitle",
           CASE WHEN t.person IS NULL THEN 'vacant' ELSE 'returned' END AS why,
           CASE WHEN t.person IS NULL
             THEN COALESCE((SELECT max(h.held_until) FROM post_holding h
                            WHERE h.post_id = t.id AND h.held_until <= ${now}), t.added_at)
             ELSE (SELECT min(s.created_at) FROM delivery s
                   WHERE s.person_id = t.person AND ${REACHED_STATE} IN ('refused', 'bounced', 'failed')
                     AND s.created_at > COALESCE((SELECT max(s.created_at) FROM delivery s
                       WHERE s.person_id = t.person AND ${REACHED_STATE} IN ('accepted', 'unknown')), '-infinity'))
             END AS since,
           t.person AS "personId", n.name AS "personName", tried.last_state AS "lastState",
           COALESCE(o.outstanding, 0) AS outstanding
    FROM answering t
    JOIN unit u ON u.id = t.unit_id AND u.closed_at IS NULL
    LEFT JOIN owing o ON o.post_id = t.id
    LEFT JOIN tried ON tried.person = t.person
    LEFT JOIN person n ON n.id = t.person
    WHERE t.person IS NULL OR tried.person IS NOT NULL
    ORDER BY since, u.code, t.id`;
  return rows.map(({ personId, personName, ...row }) => ({
    ...row,
    person: personId === null ? null : { id: personId, name: personName ?? '' },
  }));
}
