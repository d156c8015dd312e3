import type { Tx } from '../../prisma/client';

/** A notice that lies unopened on its person's page. */
export interface Unopened {
  id: string;
  slot: string;
  personId: string;
  laidAt: Date;
}

/**
 * Notices that lie on a page, were not opened there and were never mailed, one a person, the oldest first: only those
 * of which something is still owed or open, and only of people to whom no mail is on its way. Whoever opened a later
 * one was there: the earlier ones lay beside it.
 */
export async function unopenedOf(tx: Tx, officeId: string): Promise<Unopened[]> {
  return tx.$queryRaw<Unopened[]>`
    SELECT DISTINCT ON (s.person_id) s.id, s.slot, s.person_id AS "personId", s.sent_at AS "laidAt"
    FROM delivery s
    WHERE s.office_id = ${officeId} AND s.state = 'accepted' AND s.channel = 'in-app' AND s.opened_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM delivery_attempt a WHERE a.delivery_id = s.id AND a.channel = 'email')
      AND NOT EXISTS (SELECT 1 FROM delivery o WHERE o.person_id = s.person_id AND o.opened_at >= s.sent_at)
      AND NOT EXISTS (
        SELECT 1 FROM delivery o
        WHERE o.person_id = s.person_id AND o.channel = 'email' AND o.state IN ('queued', 'sending'))
      AND EXISTS (
        SELECT 1 FROM notice_request q
        LEFT JOIN duty d ON d.id = q.duty_id
        LEFT JOIN case_file c ON c.id = q.case_id
        WHERE q.office_id = s.office_id AND q.delivery_id = s.id
          AND (d.status IN ('open', 'returned') OR c.open_subject IS NOT NULL))
    ORDER BY s.person_id, s.sent_at, s.id`;
}
