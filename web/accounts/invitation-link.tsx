import Button from 'antd/es/button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Shown this once, for the person and nobody else. */
export function InvitationLink({ url }: { url: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  return (
    <div className="made" role="status">
      <p>{t('accounts.made')}</p>
      <p>
        <code className="address">{url}</code>
      </p>
      <Button onClick={() => void navigator.clipboard.writeText(url).then(() => setCopied(true))}>
        {copied ? t('wishes.copied') : t('wishes.copy')}
      </Button>
    </div>
  );
}
