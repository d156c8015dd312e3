import type { ClientBase } from 'pg';
import { z } from 'zod';
import { administeredYearSchema } from '../../domain/calendar/administered-year';
import { digestOf } from '../../prisma/log/digest';
import { BrokenLog, logFault, type LogFaultKind } from '../log/log-fault';

interface GroundTable {
  table: string;
  /** The entry that tells the digest of a row. */
  kind: string;
  /** What is in force or loaded, as a text whose digest the entry tells. */
  content: string;
  /** That the entry tells another column too. */
  also: string;
  altered: LogFaultKind;
  missing: LogFaultKind;
  /** The very text that the digest was made of; null where the content is none. */
  textOf: (content: string) => string | null;
}

const days = z.preprocess((text) => JSON.parse(String(text)) as unknown, administeredYearSchema);

const tables: GroundTable[] = [
  {
    ...{ table: 'policy_version', kind: 'policy.loaded', content: 'source' },
    also: "(e.body::jsonb #>> '{data,inForceFrom}')::timestamptz = v.in_force_from",
    ...{ altered: 'policy-altered', missing: 'policy-missing' },
    textOf: (source) => source,
  },
  {
    ...{ table: 'calendar_version', kind: 'calendar.loaded', content: 'days::text' },
    also: "(e.body::jsonb #>> '{data,year}')::int = v.year",
    ...{ altered: 'calendar-altered', missing: 'calendar-missing' },
    // PostgreSQL keeps the fields in another order: read again they are in that of the digest.
    textOf(text) {
      const { success, data } = days.safeParse(text);
      return success ? JSON.stringify(data) : null;
    },
  },
];

interface GroundRow {
  id: string;
  content: string;
  /** As its entry tells; null where that tells of another year, date or version. */
  told: string | null;
}

/**
 * What dates and verdicts are computed from: each version of the policy and of a year's calendar is the one whose
 * digest its entry tells, and none is gone. Throws BrokenLog for the first that is not.
 */
export async function checkGround(session: ClientBase): Promise<void> {
  for (const { table, kind, content, also, altered, missing, textOf } of tables) {
    const { rows } = await session.query<GroundRow>(
      `SELECT v.id, v.${content} AS content, e.body::jsonb #>> '{data,digest}' AS told
       FROM ${table} v LEFT JOIN log_entry e ON e.kind = $1 AND e.subject = v.id AND e.office_id = v.office_id
         AND e.at = v.loaded_at AND (e.body::jsonb #>> '{data,version}')::int = v.version
         AND e.body::jsonb #>> '{data,digest}' = v.digest AND ${also}
       ORDER BY v.id`,
      [kind],
    );
    for (const row of rows) {
      const text = textOf(row.content);
      if (text === null || digestOf(text) !== row.told)
        throw new BrokenLog(logFault(`${table} ${row.id}`, altered));
    }
    const gone = await session.query<{ id: string }>(
      `SELECT e.id FROM log_entry e LEFT JOIN ${table} v ON v.id = e.subject
       WHERE e.kind = $1 AND v.id IS NULL ORDER BY e.id LIMIT 1`,
      [kind],
    );
    const [entry] = gone.rows;
    if (entry !== undefined) throw new BrokenLog(logFault(`log_entry ${entry.id}`, missing));
  }
}
