import { SETTLED, standsDownAlone, TOLD_OF_A_CASE } from '../../domain/notices/stand-down';
import { awaitsAcceptance } from '../../domain/policy/acceptance';
import type { OfficeRules } from '../../offices/rules';
import type { Tx } from '../../prisma/client';

const MS_PER_DAY = 86_400_000;
/** What was settled longer ago is no news. */
const NEWS_MS = 14 * MS_PER_DAY;
/** Nor is what was due so long ago; it keeps the search short. */
const DUE_MS = 90 * MS_PER_DAY;

/**
 * Asks for a word to everybody who was told that a duty is overdue, or was asked something in a case, once it is
 * settled, reported and accepted where that is needed, and they had no part in that: with their next notice, or alone
 * after two working days. Once for each matter and person, however often it is tried; who was only told in time, and
 * who holds no post any more, hears nothing.
 */
export async function standDown(tx: Tx, officeId: string, rules: OfficeRules, now: Date): Promise<number> {
  const alone = standsDownAlone(rules.policy, rules.calendar, now);
  const since = new Date(now.getTime() - NEWS_MS);
  return (
    (await ofDuties(tx, officeId, rules, { alone, since, now })) +
    (await ofCases(tx, officeId, { alone, since, now }))
  );
}

interface Times {
  alone: Date;
  since: Date;
  now: Date;
}

async function ofDuties(
  tx: Tx,
  officeId: string,
  { policy }: OfficeRules,
  { alone, since, now }: Times,
): Promise<number> {
  const awaiting = Object.keys(policy.cadences).filter((cadence) => awaitsAcceptance(policy, cadence));
  return tx.$executeRaw`
    WITH settled AS (
      SELECT d.id FROM duty d JOIN round r ON r.id = d.round_id
      WHERE d.office_id = ${officeId} AND d.due_at > ${new Date(now.getTime() - DUE_MS)} AND d.due_at <= ${now}
        AND (d.status IN ('verified', 'excused') OR (d.status = 'reported' AND r.cadence <> ALL(${awaiting})))
        AND EXISTS (SELECT 1 FROM notice_request q WHERE q.duty_id = d.id AND q.kind = 'late')
        AND (EXISTS (SELECT 1 FROM duty_fact f WHERE f.duty_id = d.id AND f.at > ${since})
          OR EXISTS (SELECT 1 FROM duty_verdict v WHERE v.duty_id = d.id AND v.decided_at > ${since}))
    ), told AS (
      SELECT q.duty_id, s.person_id, min(q.post_id) AS post_id
      FROM settled d JOIN notice_request q ON q.duty_id = d.id AND q.kind = 'late'
      JOIN delivery s ON s.id = q.delivery_id AND s.state IN ('accepted', 'unknown')
      GROUP BY q.duty_id, s.person_id
    )
    INSERT INTO notice_request
      (id, office_id, post_id, duty_id, person_id, kind, cause, not_before, requested_at)
    SELECT md5(${SETTLED} || duty_id || person_id), ${officeId}, post_id, duty_id, person_id, ${SETTLED},
           'settled:' || duty_id || ':' || person_id, ${alone}, ${now}
    FROM told
    WHERE EXISTS (SELECT 1 FROM post_holding h WHERE h.person_id = told.person_id
                  AND h.held_from <= ${now} AND (h.held_until IS NULL OR h.held_until > ${now}))
      AND NOT EXISTS (
        SELECT 1 FROM duty_fact f
        WHERE f.duty_id = told.duty_id AND f.kind IN ('outcome', 'accepted', 'excused') AND told.person_id = COALESCE(
          (SELECT a.deputy_id FROM absence a WHERE a.post_id = f.by_post_id
             AND a.absent_from <= f.at AND (a.absent_until IS NULL OR a.absent_until > f.at)
           ORDER BY a.absent_from DESC, a.id LIMIT 1),
          (SELECT h.person_id FROM post_holding h WHERE h.post_id = f.by_post_id
             AND h.held_from <= f.at AND (h.held_until IS NULL OR h.held_until > f.at)
           ORDER BY h.held_from DESC, h.id LIMIT 1)))
    ON CONFLICT DO NOTHING`;
}

async function ofCases(tx: Tx, officeId: string, { alone, since, now }: Times): Promise<number> {
  return tx.$executeRaw`
    WITH told AS (
      SELECT q.case_id, s.person_id, max(q.step) AS step, min(q.post_id) AS post_id
      FROM case_file c
      JOIN notice_request q ON q.case_id = c.id AND q.kind = ANY(${[...TOLD_OF_A_CASE]})
      JOIN delivery s ON s.id = q.delivery_id AND s.state IN ('accepted', 'unknown')
      WHERE c.office_id = ${officeId} AND c.closed_at > ${since}
      GROUP BY q.case_id, s.person_id
    )
    INSERT INTO notice_request
      (id, office_id, post_id, case_id, step, person_id, kind, cause, not_before, requested_at)
    SELECT md5(${SETTLED} || case_id || person_id), ${officeId}, post_id, case_id, step, person_id, 'case-closed',
           'settled:' || case_id || ':' || person_id, ${alone}, ${now}
    FROM told
    WHERE EXISTS (SELECT 1 FROM post_holding h WHERE h.person_id = told.person_id
                  AND h.held_from <= ${now} AND (h.held_until IS NULL OR h.held_until > ${now}))
      AND NOT EXISTS (SELECT 1 FROM case_event e WHERE e.case_id = told.case_id
                      AND e.body -> 'by' ->> 'personId' = told.person_id)
    ON CONFLICT DO NOTHING`;
}
