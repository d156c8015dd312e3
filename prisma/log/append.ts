import canonicalize from 'canonicalize';
import type { Tx } from '../client';
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
  const rows = entries.map((entry) => ({ ...entry, ...bodyOf(entry) }));
  if (rows.length > 0) {
    await tx.$executeRaw`
      WITH entry AS (
        INSERT INTO log_entry (id, office_id, at, kind, subject, body, digest)
        SELECT * FROM unnest(
          ${rows.map(({ id }) => id)}::text[], ${rows.map(({ officeId }) => officeId)}::text[],
          ${rows.map(({ at }) => at)}::timestamptz[], ${rows.map(({ kind }) => kind)}::text[],
          ${rows.map(({ subject }) => subject)}::text[], ${rows.map(({ body }) => body)}::text[],
          ${rows.map(({ digest }) => digest)}::text[])
        RETURNING id
      )
      INSERT INTO log_pending (entry_id) SELECT id FROM entry`;
  }
  return rows.map(({ id }) => id);
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
