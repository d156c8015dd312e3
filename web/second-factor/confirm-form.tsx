import Button from 'antd/es/button';
import QRCode from 'antd/es/qr-code';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../sign-in/field';
import { Refusal } from '../states/refusal';

interface Props {
  begun: { secret: string; uri: string };
  busy: boolean;
  error: Error | null;
  send: (code: string) => void;
}

/** The secret for the authenticator, as a picture and in letters, and the first six digits of it. */
export function ConfirmForm({ begun, busy, error, send }: Props) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) send(code);
  };
  return (
    <form className="own-form" onSubmit={submit}>
      <p>{t('secondFactor.scan')}</p>
      {/* Always dark on light, which every camera reads; the letters below say the same. */}
      <div className="qr" aria-hidden="true">
        <QRCode value={begun.uri} type="svg" size={220} color="#000" bgColor="#fff" bordered={false} />
      </div>
      <p className="small">
        {t('secondFactor.type')} <code className="address">{begun.secret.replace(/.{4}(?=.)/g, '$& ')}</code>
      </p>
      <Field
        id="factor-code"
        label={t('secondFactor.code')}
        value={code}
        change={setCode}
        fill="one-time-code"
      />
      <Button type="primary" size="large" htmlType="submit" loading={busy}>
        {t('secondFactor.confirm')}
      </Button>
      {error === null ? null : <Refusal error={error} />}
    </form>
  );
}
