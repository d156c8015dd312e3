import type { CaseCommand } from '../../domain/escalation/case-command';
import type { Database } from '../../prisma/client';

/** Removes the texts of a command that was refused, and the note that it was made: the key may be used again. */
export async function dropTexts(
  db: Database,
  command: CaseCommand,
  { tokenId, key }: { tokenId: string; key: string | undefined },
): Promise<void> {
  const ids = textIdsIn(command);
  await db.$transaction(async (tx) => {
    if (key !== undefined) await tx.idempotencyKey.deleteMany({ where: { tokenId, key } });
    await tx.textBody.deleteMany({ where: { id: { in: ids } } });
  });
}

/** The ids of every text that a command or an event speaks of. */
export function textIdsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textIdsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    /textId$/i.test(name) && typeof inner === 'string' ? [inner] : textIdsIn(inner),
  );
}
