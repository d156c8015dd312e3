import Button from 'antd/es/button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Ten codes for whoever loses the phone: shown this once, and only gone when their person says so. */
export function RecoveryCodes({ codes, done }: { codes: readonly string[]; done: () => void }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = (): void => void navigator.clipboard.writeText(codes.join('\n')).then(() => setCopied(true));
  return (
    <div className="made" role="status">
      <p>{t('secondFactor.kept')}</p>
      <p className="small quiet">{t('secondFactor.keptWords')}</p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="state-actions">
        <Button onClick={copy}>{copied ? t('secondFactor.copied') : t('secondFactor.copy')}</Button>
        <Button type="primary" onClick={done}>
          {t('secondFactor.done')}
        </Button>
      </div>
    </div>
  );
}
