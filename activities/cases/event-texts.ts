import type { CaseEventBody } from '../../domain/escalation/case-event';
import type { Tx } from '../../prisma/client';

/**
 * Salted digests of the texts that an event names, by their ids: the log proves what was written without holding it.
 * Null where it names none.
 */
export async function caseEventTexts(tx: Tx, body: CaseEventBody): Promise<Record<string, string> | null> {
  const ids = textIds(body);
  if (ids.length === 0) return null;
  const texts = await tx.textBody.findMany({
    where: { id: { in: ids } },
    select: { id: true, digest: true },
  });
  return Object.fromEntries(texts.map(({ id, digest }) => [id, digest]));
}

/** Wherever an event names a text, its field says so by its name. */
function textIds(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    /^(textId|minutesTextId)$/.test(name) && typeof inner === 'string' ? [inner] : textIds(inner),
  );
}
