import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlacedFault } from '../api/problem';
import type { Kind } from './channels';
import { FieldFaults } from './field-faults';

interface Props {
  kind: Exclude<Kind, 'wecom'>;
  secret: string;
  faults: readonly PlacedFault[];
  change: (secret: string) => void;
}

/** As long as Standard Webhooks recommend. */
const BYTES = 32;

/** What messages are signed with: hidden as it is typed, shown only where it was made here and has to be copied. */
export function SecretField({ kind, secret, faults, change }: Props) {
  const { t } = useTranslation();
  const [made, setMade] = useState('');
  const shown = made !== '' && made === secret;
  const make = (): void => {
    const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
    const text = `whsec_${btoa(String.fromCharCode(...bytes))}`;
    setMade(text);
    change(text);
  };
  return (
    <>
      <label htmlFor="channel-secret">
        {t('channels.form.secret')}{' '}
        <span className="small quiet">{t(`channels.form.secretHint.${kind}`)}</span>
      </label>
      <div className="secret">
        <Input
          id="channel-secret"
          type={shown ? 'text' : 'password'}
          autoComplete="new-password"
          spellCheck={false}
          aria-describedby="secret-faults"
          status={faults.some(({ path }) => path === 'secret') ? 'error' : ''}
          value={secret}
          onChange={({ target }) => change(target.value)}
        />
        {kind === 'webhook' ? <Button onClick={make}>{t('channels.form.make')}</Button> : null}
      </div>
      {shown ? (
        <p className="small attention" role="status">
          {t('channels.form.made')}
        </p>
      ) : null}
      <FieldFaults
        faults={faults}
        field="secret"
        id="secret-faults"
        expected={t(`channels.form.secretHint.${kind}`)}
      />
    </>
  );
}
