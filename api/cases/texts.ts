import type { Database } from '../../prisma/client';
import { textIdsIn } from './drop-texts';

/** What was written, by id; null where it was erased or is none. */
export type Texts = (id: string | null | undefined) => string | null;

/** The texts that a value speaks of, and others by id. */
export async function textsIn(db: Database, value: unknown, more: string[] = []): Promise<Texts> {
  const rows = await db.textBody.findMany({
    where: { id: { in: [...new Set([...textIdsIn(value), ...more])] } },
    select: { id: true, body: true },
  });
  const bodies = new Map(rows.map(({ id, body }) => [id, body]));
  return (id) => (id === null || id === undefined ? null : (bodies.get(id) ?? null));
}
