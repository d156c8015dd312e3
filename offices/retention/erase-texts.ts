import type { Database } from '../../prisma/client';
import { appendEntry } from '../../prisma/log/append';
import type { Erasing } from './erasing';

/** Texts of one entry in the log. */
const AT_ONCE = 500;

/** Gives how many texts were erased, so many at a time, each time with the entry that names them. */
export async function eraseTexts(db: Database, erasing: Erasing): Promise<number> {
  const ids = (await overdueTexts(db, erasing)).map(({ id }) => id);
  for (let from = 0; from < ids.length; from += AT_ONCE)
    await eraseSome(db, ids.slice(from, from + AT_ONCE), erasing);
  return ids.length;
}

async function eraseSome(db: Database, texts: string[], erasing: Erasing): Promise<void> {
  const { officeId, policyVersionId, before, now } = erasing;
  await db.$transaction(async (tx) => {
    // Without the salt nobody can try words until one fits the digest.
    await tx.textBody.updateMany({
      where: { id: { in: texts } },
      data: { body: null, salt: '', erasedAt: now },
    });
    await tx.delivery.updateMany({ where: { textId: { in: texts } }, data: { subject: null } });
    const data = { policy: policyVersionId, before: before.toISOString(), texts };
    await appendEntry(tx, { officeId, at: now, kind: 'texts.erased', subject: officeId, data });
  });
}

/**
 * What people of the office wrote and what was sent to them before, but for the texts of cases that are open or have
 * left a mark that still stands, of absences and pauses that go on, and of papers that were issued.
 */
async function overdueTexts(db: Database, { officeId, before, now }: Erasing): Promise<{ id: string }[]> {
  return db.$queryRaw<{ id: string }[]>`
    WITH live_case AS (
      SELECT c.id FROM case_file c WHERE c.office_id = ${officeId}
        AND (c.closed_at IS NULL OR c.closed_at >= ${before} OR EXISTS (SELECT 1 FROM case_mark m
          WHERE m.case_id = c.id AND m.lifted_at IS NULL AND m.marked_until >= ${now}))
    ), live_duty AS (
      SELECT i.duty_id AS id FROM incident i
      WHERE i.duty_id IS NOT NULL AND (i.considered_at IS NULL OR i.case_id IN (SELECT id FROM live_case))
    ), text_of (id) AS (
      SELECT unnest(ARRAY[f.text_id, f.note_id]) FROM duty_fact f JOIN duty d ON d.id = f.duty_id
        WHERE d.office_id = ${officeId} AND d.id NOT IN (SELECT id FROM live_duty)
      UNION SELECT i.text_id FROM incident i WHERE i.office_id = ${officeId}
        AND i.considered_at IS NOT NULL
        AND (i.case_id IS NULL OR i.case_id NOT IN (SELECT id FROM live_case))
      UNION SELECT said.value #>> '{}' FROM case_event e JOIN case_file c ON c.id = e.case_id,
        LATERAL jsonb_path_query(e.body, 'strict $.** ? (@.type() == "object")') AS part,
        LATERAL jsonb_each(part) AS said
        WHERE c.office_id = ${officeId} AND c.id NOT IN (SELECT id FROM live_case)
        AND said.key ~* 'textid$' AND jsonb_typeof(said.value) = 'string'
      UNION SELECT unnest(ARRAY[CASE WHEN p.issued_at IS NULL THEN p.content_id END, p.withdrawn_reason_id])
        FROM case_document p WHERE p.office_id = ${officeId} AND p.case_id NOT IN (SELECT id FROM live_case)
      UNION SELECT f.reason_id FROM accountability_form f
        WHERE f.office_id = ${officeId} AND f.case_id NOT IN (SELECT id FROM live_case)
      UNION SELECT u.reason_id FROM unit_change u WHERE u.office_id = ${officeId}
      UNION SELECT s.reason_id FROM absence s WHERE s.office_id = ${officeId} AND s.absent_until < ${before}
      UNION SELECT p.reason_id FROM pause p WHERE p.office_id = ${officeId} AND p.paused_until < ${before}
      UNION SELECT o.note_id FROM occasion o WHERE o.office_id = ${officeId}
      UNION SELECT n.reason_id FROM notice_request n WHERE n.office_id = ${officeId}
      UNION SELECT d.text_id FROM delivery d WHERE d.office_id = ${officeId}
      UNION SELECT t.id FROM log_entry e JOIN text_body t ON t.digest = e.body::jsonb #>> '{data,reason}'
        WHERE e.office_id = ${officeId} AND e.kind IN ('incident.withdrawn', 'account.second-factor-reset')
    )
    SELECT t.id FROM text_body t
    WHERE t.id IN (SELECT id FROM text_of) AND t.body IS NOT NULL AND t.written_at < ${before}
    ORDER BY t.id`;
}
