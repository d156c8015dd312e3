import canonicalize from 'canonicalize';
import type { Tx } from '../client';
import { Prisma } from '../generated/client';
import { newId } from '../ids';
import { digestOf } from './digest';

export interface NewLogEntry {
  officeId: string;
  at: Date;
  /** What happened, dotted: `outcome.reported`, `roster.imported`. */
  kind: string;
  /** The opaque id that it happened to. */
  subject: string;
  /** Opaque ids, numbers, dates and digests only: names and texts stand in tables of their own. */
  data: Record<string, unknown>;
}

/**
 * The one writer of the audit log. Writes the entry as canonical JSON (RFC 8785) in the caller's transaction
 * and returns its id; its position is given by the sequencer after the commit.
 */
export async function appendEntry(tx: Tx, entry: NewLogEntry): Promise<string> {
  const [id] = await appendEntries(tx, [entry]);
  if (id === undefined) throw new Error(`log entry ${entry.kind}: it was not written`);
  return id;
}

/** Many entries in one statement; their ids, in the same order. */
export async function appendEntries(tx: Tx, entries: readonly NewLogEntry[]): Promise<string[]> {
  const rows = entries.map(entryRow);
  if (rows.length > 0) await tx.$executeRaw`WITH ${appending(rows)} SELECT`;
  return rows.map(({ id }) => id);
}

/** An entry as it will stand in the log. */
export type LogRow = NewLogEntry & { id: string; body: string; digest: string };

export const entryRow = (entry: NewLogEntry): LogRow => ({ ...entry, ...bodyOf(entry) });

/**
 * The parts `entry` and `pending` of a WITH that writes these rows. `onlyOf`: a part before it with a column
 * `entry_id`; rows that it does not name are left out. For writers to whom each round trip counts.
 */
export function appending(rows: readonly LogRow[], onlyOf?: Prisma.Sql): Prisma.Sql {
  const only = onlyOf === undefined ? Prisma.empty : Prisma.sql`WHERE id IN (SELECT entry_id FROM ${onlyOf})`;
  return Prisma.sql`
    entry AS (
      INSERT INTO log_entry (id, office_id, at, kind, subject, body, digest)
      SELECT * FROM unnest(
        ${rows.map(({ id }) => id)}::text[], ${rows.map(({ officeId }) => officeId)}::text[],
        ${rows.map(({ at }) => at)}::timestamptz[], ${rows.map(({ kind }) => kind)}::text[],
        ${rows.map(({ subject }) => subject)}::text[], ${rows.map(({ body }) => body)}::text[],
        ${rows.map(({ digest }) => digest)}::text[]) AS new (id, office_id, at, kind, subject, body, digest)
      ${only}
      RETURNING id
    ), pending AS (
      INSERT INTO log_pending (entry_id) SELECT id FROM entry
    )`;
}

function bodyOf(entry: NewLogEntry): { id: string; body: string; digest: string } {
  const id = newId();
  const body = canonicalize({
    v: 1,
    id,
    office: entry.officeId,
    at: entry.at.toISOString(),
    kind: entry.kind,
    subject: entry.subject,
    data: entry.data,
  });
  if (body === undefined) throw new TypeError(`log entry ${entry.kind}: expected data that JSON can hold`);
  return { id, body, digest: digestOf(body) };
}
