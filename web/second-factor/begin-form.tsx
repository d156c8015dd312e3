import Button from 'antd/es/button';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../sign-in/field';
import { Refusal } from '../states/refusal';

interface Props {
  /** One is set up: its code is asked for too. */
  has: boolean;
  busy: boolean;
  error: Error | null;
  send: (typed: { current: string; code?: string }) => void;
}

/** Asks once more who it is: a desk that somebody left open changes nothing. */
export function BeginForm({ has, busy, error, send }: Props) {
  const { t } = useTranslation();
  const [current, setCurrent] = useState('');
  const [code, setCode] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) send(has ? { current, code } : { current });
  };
  return (
    <form className="own-form" onSubmit={submit}>
      {has ? <p className="small quiet">{t('secondFactor.againWords')}</p> : null}
      <Field
        id="factor-password"
        type="password"
        label={t('secondFactor.current')}
        value={current}
        change={setCurrent}
        fill="current-password"
      />
      {has ? (
        <Field
          id="factor-present-code"
          label={t('secondFactor.presentCode')}
          value={code}
          change={setCode}
          fill="one-time-code"
        />
      ) : null}
      <Button type={has ? 'default' : 'primary'} size="large" htmlType="submit" loading={busy}>
        {t(has ? 'secondFactor.again' : 'secondFactor.begin')}
      </Button>
      {error === null ? null : <Refusal error={error} />}
    </form>
  );
}
