import { useMutation } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../api/query-client';
import { Refusal } from '../states/refusal';
import { byPrintedKey } from './sign-in-writes';

/** The way in for whoever runs the engine: the address that it printed. */
export function PrintedKey() {
  const { t } = useTranslation();
  const [token, setToken] = useState('');
  const redeem = useMutation({
    mutationFn: () => byPrintedKey(keyIn(token)),
    onSuccess: () => queryClient.resetQueries(),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (keyIn(token) !== '') redeem.mutate();
  };
  return (
    <form onSubmit={submit}>
      <p className="small">{t('signIn.how')}</p>
      <p className="small quiet">{t('signIn.lost')}</p>
      <pre>npx duban sign-in</pre>
      <label htmlFor="token">{t('signIn.token')}</label>
      <Input
        id="token"
        size="large"
        autoComplete="off"
        spellCheck={false}
        value={token}
        onChange={({ target }) => setToken(target.value)}
      />
      <Button size="large" block htmlType="submit" loading={redeem.isPending}>
        {t('signIn.enterByKey')}
      </Button>
      {redeem.isError ? <Refusal error={redeem.error} /> : null}
    </form>
  );
}

/** The key itself, also where the whole printed address was pasted. */
function keyIn(pasted: string): string {
  const text = pasted.trim();
  return /[?&]key=([^&\s]+)/.exec(text)?.[1] ?? text;
}
