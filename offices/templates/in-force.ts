import type { Locale } from '../../domain/notices/notice-content';
import { readTemplates, type OfficeTemplates } from '../../domain/notices/templates/office-texts';
import type { TemplateBodies, TemplatePartName } from '../../domain/notices/templates/parts';
import type { Tx } from '../../prisma/client';

/** The newest text of each part and language; the version before stays where it is. */
export async function newestBodies(db: Tx, officeId: string): Promise<TemplateBodies> {
  const rows = await db.$queryRaw<{ part: TemplatePartName; locale: Locale; body: string }[]>`
    SELECT DISTINCT ON (part, locale) part, locale, body FROM notice_template
    WHERE office_id = ${officeId} ORDER BY part, locale, version DESC`;
  const bodies: TemplateBodies = {};
  for (const { part, locale, body } of rows) bodies[part] = { ...bodies[part], [locale]: body };
  return bodies;
}

/** The same, read once for all notices of the office. */
export async function templatesInForce(db: Tx, officeId: string): Promise<OfficeTemplates> {
  return readTemplates(await newestBodies(db, officeId));
}
