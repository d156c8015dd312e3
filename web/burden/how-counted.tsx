import { useTranslation } from 'react-i18next';
import type { Bearer } from './meter';

/** What the numbers mean and what they do not. */
export function HowCounted({ bearer }: { bearer: Bearer }) {
  const { t } = useTranslation();
  return (
    <details className="how-counted">
      <summary className="link">{t('burden.howCounted')}</summary>
      <ul>
        <li>{t('burden.howDuties')}</li>
        <li>{t('burden.howMails')}</li>
        <li>{t('burden.howCaps')}</li>
        {bearer === 'person' ? <li>{t('burden.howPerson')}</li> : null}
      </ul>
    </details>
  );
}
