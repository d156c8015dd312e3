import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/use-may';
import { useKeptDraft } from '../case/kept-draft';
import { useSide } from '../texts/use-language';
import { TextEditor } from './text-editor';
import { TextPreview } from './text-preview';
import type { Locale, Part, Templates } from './templates';
import { VersionList } from './version-list';

/** One text: to write, as it will stand, and as it was before. What is typed survives a closed page on this device. */
export function TextPanel({ templates, part, locale }: { templates: Templates; part: Part; locale: Locale }) {
  const { t } = useTranslation();
  const side = useSide();
  const may = useMay();
  const place = { part: part.part, locale };
  const text = part.texts.find((each) => each.locale === locale);
  const kept = useKeptDraft(`template.${part.part}.${locale}`);
  const stands = text?.body ?? '';
  const [body, setBody] = useState(kept.fields.body ?? stands);
  const write = (to: string): void => {
    setBody(to);
    if (to === stands) kept.clear();
    else kept.write('body', to);
  };
  const writes = may('template.write');
  return (
    <div className="text-panel">
      <section className="card section text-edit" aria-labelledby="text-title">
        <h2 id="text-title">
          {side(part.title)} <span className="quiet">{t(`templates.locales.${locale}`)}</span>
        </h2>
        <p className="small quiet">{side(part.about)}</p>
        {writes ? (
          <TextEditor
            templates={templates}
            part={part}
            place={place}
            stands={stands}
            body={body}
            write={write}
            saved={kept.clear}
          />
        ) : (
          <>
            <p className="said">{stands === '' ? t('templates.ours') : stands}</p>
            <p className="small quiet">{t('templates.readOnly')}</p>
          </>
        )}
      </section>
      {writes ? <TextPreview place={place} body={body} /> : null}
      <VersionList place={place} {...(writes ? { take: write } : {})} />
    </div>
  );
}
