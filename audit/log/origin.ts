import type { Tx } from '../../prisma/client';

/**
 * The log's name in its checkpoints: `duban/` and the id of its first entry, which no other log has and which this one
 * can't lose without another being its first. Null for an empty log.
 */
export async function logOrigin(db: Tx): Promise<string | null> {
  const first = await db.logPosition.findUnique({ where: { position: 1 }, select: { entryId: true } });
  return first === null ? null : originOf(first.entryId);
}

export function originOf(firstEntryId: string): string {
  return `duban/${firstEntryId}`;
}
