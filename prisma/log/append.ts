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
  const digest = digestOf(body);
  await tx.$executeRaw`
    WITH entry AS (
      INSERT INTO log_entry (id, office_id, at, kind, subject, body, digest)
      VALUES (${id}, ${entry.officeId}, ${entry.at}, ${entry.kind}, ${entry.subject}, ${body}, ${digest})
    )
    INSERT INTO log_pending (entry_id) VALUES (${id})`;
  return id;
}
