import type { Locale, NoticeInput, OfficeTexts } from '../notice-content';
import { oneLine } from '../one-line';
import { languages } from '../words/languages';
import { parse, renderTemplate, type ParsedTemplate } from './engine';
import {
  templateParts,
  templatePartNames,
  type TemplateBodies,
  type TemplatePartName,
  type TemplateVariables,
} from './parts';

/** A text of the office that could not be set, and why. */
export interface FailedTemplate {
  part: TemplatePartName;
  locale: Locale;
  reason: string;
}

/** The office's texts, read once for many notices. Null where one does not read: it fails in every notice. */
export type OfficeTemplates = Map<string, ParsedTemplate | null>;

export function readTemplates(bodies: TemplateBodies): OfficeTemplates {
  const templates: OfficeTemplates = new Map();
  for (const part of templatePartNames) {
    for (const [locale, body] of Object.entries(bodies[part] ?? {})) {
      if (body.trim() !== '') templates.set(`${part} ${locale}`, read(body));
    }
  }
  return templates;
}

function read(body: string): ParsedTemplate | null {
  try {
    return parse(body);
  } catch {
    return null;
  }
}

/**
 * What the office says itself in a notice, each a line of plain text; null where it says nothing of its own, or where
 * its text can't be set: then ours stands there, and `failed` says so. Never throws: no notice is lost for a text.
 */
export function officeTexts(
  templates: OfficeTemplates,
  input: Pick<NoticeInput, 'locale' | 'person' | 'officeName' | 'items' | 'now' | 'zone'>,
): { texts: OfficeTexts; failed: FailedTemplate[] } {
  const failed: FailedTemplate[] = [];
  const text = (part: TemplatePartName): string | null => {
    const template = templates.get(`${part} ${input.locale}`);
    if (template === undefined) return null;
    try {
      if (template === null) throw new Error('it does not read');
      return renderTemplate(template, valuesOf(part, input)) || null;
    } catch (error) {
      failed.push({ part, locale: input.locale, reason: (error as Error).message.slice(0, 200) });
      return null;
    }
  };
  const texts = { remark: text('greeting-remark'), closing: text('closing'), contact: text('contact') };
  return { texts, failed };
}

/** No more than the part may name, so that a text saved under other rules can't say more either. */
function valuesOf(
  part: TemplatePartName,
  { locale, person, officeName, items, now, zone }: Parameters<typeof officeTexts>[1],
): Partial<TemplateVariables> {
  const all: TemplateVariables = {
    name: oneLine(person.name),
    post: oneLine(person.post?.title ?? ''),
    unit: oneLine(person.post?.unitName ?? ''),
    office: oneLine(officeName),
    today: languages[locale].dates.calendarDay(now, { now, zone }),
    open: items.length,
    overdue: items.filter(({ overdue }) => overdue).length,
  };
  return Object.fromEntries(templateParts[part].variables.map((name) => [name, all[name]]));
}
