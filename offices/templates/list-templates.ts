import { checkTemplate, type TemplateError } from '../../domain/notices/templates/check-template';
import { locales, type Locale } from '../../domain/notices/notice-content';
import { templatePartNames, type TemplatePartName } from '../../domain/notices/templates/parts';
import type { Tx } from '../../prisma/client';

/** What an office says itself in a part, in one language; empty and version 0 where it says nothing of its own. */
export interface OfficeWording {
  part: TemplatePartName;
  locale: Locale;
  version: number;
  body: string;
  savedAt: Date | null;
  /** Wrong by the rules of today: ours stands in its place until it is mended. */
  errors: TemplateError[];
}

/** Every part in every language, as the newest version has it. */
export async function listTemplates(tx: Tx, officeId: string): Promise<OfficeWording[]> {
  const rows = await tx.noticeTemplate.findMany({
    where: { officeId },
    orderBy: { version: 'desc' },
    distinct: ['part', 'locale'],
  });
  return templatePartNames.flatMap((part) =>
    locales.map((locale) => {
      const row = rows.find((one) => one.part === part && one.locale === locale);
      const body = row?.body ?? '';
      return {
        ...{ part, locale, body, version: row?.version ?? 0, savedAt: row?.savedAt ?? null },
        errors: checkTemplate(part, body),
      };
    }),
  );
}
