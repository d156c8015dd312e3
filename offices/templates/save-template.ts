import { checkTemplate, type TemplateError } from '../../domain/notices/templates/check-template';
import type { Locale } from '../../domain/notices/notice-content';
import type { TemplatePartName } from '../../domain/notices/templates/parts';
import type { Tx } from '../../prisma/client';
import { newId } from '../../prisma/ids';
import { appendEntry } from '../../prisma/log/append';
import { digestOf } from '../../prisma/log/digest';

export interface NewTemplate {
  officeId: string;
  part: TemplatePartName;
  locale: Locale;
  /** A Liquid text, or empty: back to ours. */
  body: string;
  byPostId: string | null;
}

export type SavedTemplate = { version: number } | { errors: TemplateError[] };

/**
 * Writes a new version of the office's words for a part, which counts from the next notice on; versions before it stay.
 * Answers all that is wrong with it and writes nothing where something is. The same text again is no new version.
 */
export async function saveTemplate(tx: Tx, template: NewTemplate, now: Date): Promise<SavedTemplate> {
  const { officeId, part, locale, body, byPostId } = template;
  const errors = checkTemplate(part, body);
  if (errors.length > 0) return { errors };
  // One at a time, so that two who save at once get two versions.
  await tx.$queryRaw`SELECT id FROM office WHERE id = ${officeId} FOR UPDATE`;
  const newest = await tx.noticeTemplate.findFirst({
    where: { officeId, part, locale },
    orderBy: { version: 'desc' },
  });
  if (newest?.body === body) return { version: newest.version };
  const version = (newest?.version ?? 0) + 1;
  const id = newId();
  await tx.noticeTemplate.create({
    data: { id, officeId, part, locale, version, body, savedAt: now, byPostId },
  });
  await appendEntry(tx, {
    officeId,
    at: now,
    kind: 'notice-template.saved',
    subject: id,
    data: { part, locale, version, by: byPostId, digest: digestOf(body) },
  });
  return { version };
}
