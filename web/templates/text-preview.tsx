import Tabs from 'antd/es/tabs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../states/refusal';
import { faultsIn } from './placed-faults';
import type { Place } from './templates';
import { useTextPreview } from './use-text-preview';

/** The reader's own next notice with the text in it; while it has faults, as it was before them. */
export function TextPreview({ place, body }: { place: Place; body: string }) {
  const { t } = useTranslation();
  const { data: newest, error } = useTextPreview(place, body);
  const [data, keep] = useState(newest);
  // The last good one stays on screen: nothing jumps while somebody types.
  if (newest !== undefined && newest !== data) keep(newest);
  const faulty = faultsIn(error).length > 0;
  return (
    <section className="card section text-preview" aria-labelledby="preview">
      <h2 id="preview">{t('templates.preview')}</h2>
      {error !== null && !faulty ? <Refusal error={error} /> : null}
      {faulty && data !== undefined ? <p className="attention">{t('templates.previewStale')}</p> : null}
      {data === undefined ? null : (
        <>
          <p className="small quiet">
            {data.real ? t('templates.previewReal') : t('templates.previewSample')}
          </p>
          <p>
            <span className="quiet">{t('templates.subject')}</span> {data.subject}
          </p>
          <Tabs
            items={[
              {
                key: 'html',
                label: t('templates.html'),
                // No permission at all: no script, no form, no way out of the frame.
                children: (
                  <iframe className="mail-frame" sandbox="" srcDoc={data.html} title={t('templates.frame')} />
                ),
              },
              {
                key: 'text',
                label: t('templates.plain'),
                children: <pre className="mail-text">{data.text}</pre>,
              },
            ]}
          />
        </>
      )}
    </section>
  );
}
