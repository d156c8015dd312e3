import Button from 'antd/es/button';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../states/refusal';
import { Field } from './field';

interface Props {
  busy: boolean;
  /** Why the last code was not taken. */
  error: Error | null;
  send: (code: string) => void;
  back: () => void;
}

/** The second step, for whoever set one up: what the authenticator shows. */
export function CodeForm({ busy, error, send, back }: Props) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) send(code);
  };
  return (
    <form onSubmit={submit}>
      <h2 role="status">{t('secondFactor.asked')}</h2>
      <p className="small quiet">{t('secondFactor.askedWords')}</p>
      <Field
        id="sign-in-code"
        label={t('secondFactor.codeOrRecovery')}
        value={code}
        change={setCode}
        fill="one-time-code"
        focus
      />
      <Button type="primary" size="large" block htmlType="submit" loading={busy}>
        {t('secondFactor.go')}
      </Button>
      <Button size="large" block onClick={back}>
        {t('secondFactor.back')}
      </Button>
      {error === null ? null : <Refusal error={error} />}
    </form>
  );
}
