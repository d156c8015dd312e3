import { asHappened, type Entry } from '../../domain/trail/entry';
import type { Database } from '../../prisma/client';
import { sequenceLog } from '../../prisma/log/sequencer';
import type { TrailSubject } from './subject';

/** An entry with what proves it. */
export interface LoggedEntry extends Entry {
  digest: string;
  /** Canonical JSON, of which the digest is. */
  body: string;
}

interface Row {
  position: number;
  body: string;
  digest: string;
}

/** All that the log tells of a subject, in its order; what waits for a position gets it first. */
export async function entriesOf(
  db: Database,
  officeId: string,
  { subjects, duties }: TrailSubject,
): Promise<LoggedEntry[]> {
  await sequenceLog(db);
  // Of a unit that ended, one entry says of all its duties that nobody owes them any more.
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.position::int, e.body, e.digest FROM log_entry e JOIN log_position p ON p.entry_id = e.id
    WHERE e.office_id = ${officeId} AND (e.subject = ANY(${subjects}) OR e.id IN (
      SELECT entry_id FROM duty_verdict
      WHERE verdict = 'not-applicable' AND duty_id = ANY(${duties.map(({ id }) => id)})))
    ORDER BY p.position`;
  const entries = rows.map(({ position, body, digest }): LoggedEntry => {
    const { id, at, kind, subject, data } = JSON.parse(body) as Entry;
    return { position, id, at, kind, subject, data, digest, body };
  });
  return asHappened(entries);
}
