import Button from 'antd/es/button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Asked once more: it changes what everybody reads. */
export function BackToOurs({ busy, back }: { busy: boolean; back: () => void }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  if (!asked) return <Button onClick={() => setAsked(true)}>{t('templates.toOurs')}</Button>;
  return (
    <div className="sure" role="group" aria-label={t('templates.toOurs')}>
      <p className="small">{t('templates.toOursWords')}</p>
      <div className="state-actions">
        <Button
          autoFocus
          loading={busy}
          onClick={() => {
            setAsked(false);
            back();
          }}
        >
          {t('templates.toOursSure')}
        </Button>
        <Button type="text" onClick={() => setAsked(false)}>
          {t('templates.toOursNot')}
        </Button>
      </div>
    </div>
  );
}
