import type { ChangeKind } from '../../domain/notices/notice-content';
import type { Tx } from '../../prisma/client';
import type { Recipient } from './recipient';

/** What became of something that a person was told of. */
export interface ChangedDuty {
  dutyId: string;
  kind: ChangeKind;
  cadence: string;
  period: string;
  unitName: string;
}

/** The same, with whom it is told to and when the last notice to them left. */
export type ChangeSince = ChangedDuty & { personId: string; since: Date };

/** What was told longer ago has had its answer long since, or is still said as open. */
const TOLD_WITHIN_DAYS = 62;

/**
 * What others, or they themselves, have done since their last notice to duties that a notice told them of: of each
 * duty the newest alone. What is open again is not here: it is among what is asked.
 */
export async function changesSince(
  db: Tx,
  officeId: string,
  recipients: readonly Recipient[],
  now: Date,
): Promise<ChangeSince[]> {
  const told = new Date(now.getTime() - TOLD_WITHIN_DAYS * 86_400_000);
  return db.$queryRaw<ChangeSince[]>`
    WITH sent AS (
      SELECT id, person_id, sent_at, max(sent_at) OVER (PARTITION BY person_id) AS since
      FROM delivery
      WHERE office_id = ${officeId} AND person_id = ANY(${recipients.map(({ personId }) => personId)})
        AND created_at > ${told} AND state = 'accepted'
    ), changed AS (
      SELECT DISTINCT ON (s.person_id, f.duty_id) s.person_id, s.since, f.duty_id, f.kind, f.at
      FROM sent s
      JOIN notice_request q ON q.office_id = ${officeId} AND q.delivery_id = s.id
      JOIN duty_fact f ON f.duty_id = q.duty_id AND f.at > s.since
      ORDER BY s.person_id, f.duty_id, f.at DESC, f.id
    )
    SELECT c.person_id AS "personId", c.since, d.id AS "dutyId", r.cadence, r.period, u.name AS "unitName",
           CASE c.kind WHEN 'outcome' THEN 'received' WHEN 'accepted' THEN 'verified' ELSE c.kind END AS kind
    FROM changed c
    JOIN duty d ON d.id = c.duty_id
    JOIN round r ON r.id = d.round_id
    JOIN unit u ON u.id = d.unit_id
    WHERE c.kind IN ('outcome', 'accepted', 'excused') AND d.status NOT IN ('open', 'returned')
    ORDER BY c.at, c.duty_id`;
}

/** What the stand-downs among these requests speak of, as it ended; nothing of what is owed again. */
export async function settledDuties(
  db: Tx,
  requestIds: readonly string[],
): Promise<(ChangedDuty & { requestId: string })[]> {
  return db.$queryRaw<(ChangedDuty & { requestId: string })[]>`
    SELECT q.id AS "requestId", d.id AS "dutyId", r.cadence, r.period, u.name AS "unitName",
           CASE d.status WHEN 'reported' THEN 'received' ELSE d.status END AS kind
    FROM notice_request q
    JOIN duty d ON d.id = q.duty_id
    JOIN round r ON r.id = d.round_id
    JOIN unit u ON u.id = d.unit_id
    WHERE q.id = ANY(${[...requestIds]}) AND d.status NOT IN ('open', 'returned')
    ORDER BY q.requested_at, d.id`;
}
