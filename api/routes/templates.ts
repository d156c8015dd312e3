import { z } from 'zod';
import { allowedFilters, allowedTags, BODY_MAX_LENGTH } from '../../domain/notices/templates/engine';
import { checkTemplate, type TemplateError } from '../../domain/notices/templates/check-template';
import {
  templatePartNames,
  templateParts,
  variableWords,
  type TemplatePart,
} from '../../domain/notices/templates/parts';
import { locales } from '../../domain/notices/notice-content';
import { listVersions } from '../../offices/templates/list-versions';
import { listTemplates } from '../../offices/templates/list-templates';
import { previewTemplate } from '../../offices/templates/preview-template';
import { saveTemplate } from '../../offices/templates/save-template';
import { actorIn } from '../auth/guard';
import { personOf } from '../auth/person-of';
import { Problem } from '../problem';
import { bilingual } from './duty-schemas';
import type { Routes } from './routes';

const place = z.object({ part: z.enum(templatePartNames), locale: z.enum(locales) });
/** Longer ones are answered by the check, with the place where they are too long. */
const body = z.strictObject({ body: z.string().max(10 * BODY_MAX_LENGTH) });

const error = z.object({ line: z.int(), column: z.int(), message: bilingual });
const parts = z.object({
  filters: z.array(z.string()),
  tags: z.array(z.string()),
  bodyMaxLength: z.int(),
  parts: z.array(
    z.object({
      part: z.string(),
      title: bilingual,
      about: bilingual,
      variables: z.array(z.object({ name: z.string(), says: bilingual })),
      texts: z.array(
        z.object({
          locale: z.enum(locales),
          /** 0: the office has written nothing yet. */
          version: z.int(),
          /** Empty: ours. */
          body: z.string(),
          savedAt: z.string().nullable(),
          errors: z.array(error),
        }),
      ),
    }),
  ),
});
const versions = z.object({
  items: z.array(
    z.object({
      version: z.int(),
      body: z.string(),
      savedAt: z.string(),
      /** Null where nobody's post was behind it. */
      by: z.object({ post: z.string(), person: z.string().nullable() }).nullable(),
    }),
  ),
});
const preview = z.object({ subject: z.string(), text: z.string(), html: z.string(), real: z.boolean() });

/** The words that an office may choose itself in its notices. */
export const templateRoutes: Routes = (app, { db, address }) => {
  app.get(
    '/api/v1/notice-templates',
    { schema: { tags: ['notices'], response: { 200: parts } } },
    async (request) => {
      const actor = actorIn(request);
      const wordings = await listTemplates(db, actor.officeId);
      return {
        filters: [...allowedFilters],
        tags: [...allowedTags],
        bodyMaxLength: BODY_MAX_LENGTH,
        parts: templatePartNames.map((part) => {
          const { title, about, variables }: TemplatePart = templateParts[part];
          return {
            ...{ part, title, about },
            variables: variables.map((name) => ({ name, says: variableWords[name] })),
            texts: wordings
              .filter((wording) => wording.part === part)
              .map(({ locale, version, body, savedAt, errors }) => ({
                ...{ locale, version, body, errors },
                savedAt: savedAt?.toISOString() ?? null,
              })),
          };
        }),
      };
    },
  );

  app.get(
    '/api/v1/notice-templates/:part/:locale/versions',
    { schema: { tags: ['notices'], params: place, response: { 200: versions } } },
    async (request) => {
      const actor = actorIn(request);
      const items = await listVersions(db, { officeId: actor.officeId, ...request.params });
      return { items: items.map((one) => ({ ...one, savedAt: one.savedAt.toISOString() })) };
    },
  );

  app.put(
    '/api/v1/notice-templates/:part/:locale',
    {
      schema: {
        tags: ['notices'],
        params: place,
        body,
        response: { 200: z.object({ version: z.int() }) },
      },
    },
    async (request) => {
      const { officeId, postId: byPostId } = actorIn(request);
      const template = { ...request.params, ...request.body, officeId, byPostId };
      const saved = await db.$transaction((tx) => saveTemplate(tx, template, request.receivedAt));
      if ('errors' in saved) throw wrong(saved.errors);
      return saved;
    },
  );

  app.post(
    '/api/v1/notice-templates/:part/:locale/preview',
    { schema: { tags: ['notices'], params: place, body, response: { 200: preview } } },
    async (request) => {
      const actor = actorIn(request);
      const { part, locale } = request.params;
      const errors = checkTemplate(part, request.body.body);
      if (errors.length > 0) throw wrong(errors);
      const now = request.receivedAt;
      const personId = await personOf(db, actor, now);
      const of = { officeId: actor.officeId, personId, part, locale, ...request.body };
      return previewTemplate(db, { ...of, publicUrl: address() }, now);
    },
  );
};

/** All that is wrong with a text, each with its line and column. */
function wrong(errors: readonly TemplateError[]): Problem {
  const at = ({ line, column }: TemplateError): string => `body:${line}:${column}`;
  return new Problem(
    422,
    'template-invalid',
    errors.map((one) => `${at(one)}: ${one.message.en}`).join('; '),
    errors.map((one) => `第 ${one.line} 行第 ${one.column} 列：${one.message.zh}`).join('；'),
    errors.map((one) => ({ path: at(one), message: one.message.en, messageZh: one.message.zh })),
  );
}
