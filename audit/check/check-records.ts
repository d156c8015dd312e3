import type { ClientBase } from 'pg';
import { BrokenLog, logFault, type LogFaultKind } from '../log/log-fault';

interface Rule {
  what: LogFaultKind;
  /** Of the row that is named. */
  table: string;
  /** Gives the ids of rows that break it. */
  sql: string;
}

/** What stands in the log as a fact of its own; other entries about a duty have no row there. */
const FACTS = `('duty.outcome', 'duty.accepted', 'duty.returned', 'duty.excused', 'duty.found-false')`;

/** `d`: what the entry says. */
const WITH_DATA = `LATERAL (SELECT e.body::jsonb -> 'data') AS says (d)`;

/**
 * The tables that repeat what the log says, held against it: an entry can't be changed unseen, so neither can they.
 * Set by set in SQL, the first row of the first rule is named. A text that was erased has nothing left to compare.
 */
const rules: Rule[] = [
  {
    what: 'entry-unplaced',
    table: 'log_entry',
    sql: `SELECT e.id FROM log_entry e WHERE NOT EXISTS (SELECT 1 FROM log_position p WHERE p.entry_id = e.id)
      AND NOT EXISTS (SELECT 1 FROM log_pending w WHERE w.entry_id = e.id)`,
  },
  {
    what: 'entry-missing',
    table: 'log_pending',
    sql: `SELECT w.entry_id AS id FROM log_pending w LEFT JOIN log_entry e ON e.id = w.entry_id
      WHERE e.id IS NULL`,
  },
  {
    what: 'text-altered',
    table: 'text_body',
    sql: `SELECT id FROM text_body WHERE body IS NOT NULL AND NOT sealed
      AND digest <> 'sha256:' || encode(sha256(convert_to(salt || E'\\n' || body, 'UTF8')), 'hex')`,
  },
  {
    what: 'text-erased',
    table: 'text_body',
    sql: `SELECT id FROM text_body WHERE body IS NULL
      AND id NOT IN (SELECT jsonb_array_elements_text(d -> 'texts') FROM log_entry e, ${WITH_DATA}
        WHERE e.kind = 'texts.erased')`,
  },
  {
    what: 'fact-altered',
    table: 'duty_fact',
    sql: `SELECT f.id FROM duty_fact f
      LEFT JOIN log_entry e ON e.id = f.entry_id LEFT JOIN ${WITH_DATA} ON true
      LEFT JOIN text_body t ON t.id = f.text_id LEFT JOIN text_body n ON n.id = f.note_id
      WHERE e.id IS NULL OR e.at <> f.at OR e.subject <> f.duty_id OR e.kind <> 'duty.' || f.kind
        OR d ->> 'fact' IS DISTINCT FROM f.id OR d ->> 'by' IS DISTINCT FROM f.by_post_id
        OR d ->> 'text' IS DISTINCT FROM t.digest OR d ->> 'note' IS DISTINCT FROM n.digest
        OR (d ->> 'dueAt')::timestamptz IS DISTINCT FROM f.due_at
        OR right(f.receipt, 8) <> left(f.id, 8)`,
  },
  {
    what: 'fact-missing',
    table: 'log_entry',
    sql: `SELECT e.id FROM log_entry e LEFT JOIN duty_fact f ON f.entry_id = e.id
      WHERE e.kind IN ${FACTS} AND f.id IS NULL`,
  },
  {
    what: 'verdict-altered',
    table: 'duty_verdict',
    sql: `SELECT v.id FROM duty_verdict v LEFT JOIN log_entry e ON e.id = v.entry_id
      LEFT JOIN ${WITH_DATA} ON e.kind <> 'verdicts.recorded'
      WHERE e.id IS NULL OR e.at <> v.decided_at
        OR (e.kind IN ${FACTS} AND (d ->> 'verdict' IS DISTINCT FROM v.verdict OR e.subject <> v.duty_id))
        OR (e.kind NOT IN ${FACTS} AND e.kind <> 'verdicts.recorded' AND v.verdict <> 'not-applicable')`,
  },
  {
    what: 'verdict-altered',
    table: 'duty_verdict',
    sql: `WITH told AS (${verdictsTold()})
      SELECT v.id FROM duty_verdict v JOIN log_entry e ON e.id = v.entry_id AND e.kind = 'verdicts.recorded'
      LEFT JOIN told ON told.entry_id = v.entry_id AND told.duty_id = v.duty_id
      WHERE told.verdict IS DISTINCT FROM v.verdict`,
  },
  {
    what: 'verdict-missing',
    table: 'log_entry',
    sql: `WITH told AS (${verdictsTold()})
      SELECT told.entry_id AS id FROM told
      LEFT JOIN duty_verdict v ON v.entry_id = told.entry_id AND v.duty_id = told.duty_id WHERE v.id IS NULL`,
  },
  {
    // Looks of earlier releases took no head.
    what: 'head-changed',
    table: 'checkpoint',
    sql: `SELECT c.id FROM checkpoint c LEFT JOIN log_position p ON p.position = (c.result ->> 'known')::bigint
      WHERE c.result ? 'head' AND c.result ->> 'known' <> '0' AND p.chain IS DISTINCT FROM c.result ->> 'head'`,
  },
  {
    what: 'event-altered',
    table: 'case_event',
    sql: `SELECT c.id FROM case_event c LEFT JOIN log_entry e ON e.id = c.entry_id
      LEFT JOIN ${WITH_DATA} ON true
      WHERE e.id IS NULL OR e.at <> c.at OR e.subject <> c.case_id OR e.kind <> 'case.' || c.kind
        OR (d ->> 'seq')::int <> c.seq OR d - 'seq' - 'texts' <> c.body - 'kind'`,
  },
  {
    what: 'event-missing',
    table: 'log_entry',
    sql: `SELECT e.id FROM log_entry e LEFT JOIN case_event c ON c.entry_id = e.id
      WHERE e.kind LIKE 'case.%' AND e.kind <> 'case.form-confirmed' AND c.id IS NULL`,
  },
];

/** What entries say of verdicts: those of a close by ordinals of its shard, others beside their fact. */
function verdictsTold(): string {
  return `SELECT e.id AS entry_id, y.id AS duty_id, x ->> 1 AS verdict
    FROM log_entry e CROSS JOIN jsonb_array_elements(e.body::jsonb #> '{data,verdicts}') AS x
    LEFT JOIN duty y ON y.shard_id = e.subject AND y.ordinal = (x ->> 0)::int
    WHERE e.kind = 'verdicts.recorded'
    UNION ALL
    SELECT e.id, e.subject, e.body::jsonb #>> '{data,verdict}' FROM log_entry e
    WHERE e.kind IN ${FACTS} AND e.body::jsonb #>> '{data,verdict}' IS NOT NULL`;
}

/** Throws BrokenLog for the first row that does not say what its entry says. */
export async function checkRecords(session: ClientBase): Promise<void> {
  for (const { what, table, sql } of rules) {
    const { rows } = await session.query<{ id: string }>(
      `SELECT id FROM (${sql}) AS broken ORDER BY id LIMIT 1`,
    );
    const [broken] = rows;
    if (broken !== undefined) throw new BrokenLog(logFault(`${table} ${broken.id}`, what));
  }
}
