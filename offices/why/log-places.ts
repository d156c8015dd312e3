import type { Database } from '../../prisma/client';

/** An entry of the log with its place; null: committed, and not yet in order. */
export interface LogPlace {
  id: string;
  kind: string;
  subject: string;
  at: Date;
  position: number | null;
  /** What it says: ids, numbers, dates and digests. */
  data: Record<string, unknown>;
}

/** The entries about these subjects, and those of these ids, in the order of the log. */
export async function logPlaces(
  db: Database,
  { subjects = [], ids = [] }: { subjects?: string[]; ids?: string[] },
): Promise<LogPlace[]> {
  const rows = await db.$queryRaw<
    { id: string; kind: string; subject: string; at: Date; position: bigint | null; body: string }[]
  >`
    SELECT e.id, e.kind, e.subject, e.at, p.position, e.body
    FROM log_entry e LEFT JOIN log_position p ON p.entry_id = e.id
    WHERE e.subject = ANY(${subjects}) OR e.id = ANY(${ids})
    ORDER BY p.position NULLS LAST, e.at, e.id`;
  return rows.map(({ body, position, ...row }) => ({
    ...row,
    position: position === null ? null : Number(position),
    data: (JSON.parse(body) as { data: Record<string, unknown> }).data,
  }));
}
