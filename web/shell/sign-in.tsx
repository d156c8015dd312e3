import { useMutation } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '../api/client';
import { queryClient } from '../api/query-client';
import { Refusal } from '../states/refusal';

export function SignIn() {
  const { t } = useTranslation();
  const [token, setToken] = useState('');
  const redeem = useMutation({
    mutationFn: () => send('/api/v1/session/redeem', { token: keyIn(token) }),
    onSuccess: () => queryClient.resetQueries(),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (keyIn(token) !== '') redeem.mutate();
  };
  return (
    <section className="card sign-in">
      <h1 className="say small-say">{t('signIn.title')}</h1>
      <p>{t('signIn.how')}</p>
      <p className="quiet">{t('signIn.lost')}</p>
      <pre>npx duban sign-in</pre>
      <form onSubmit={submit}>
        <label htmlFor="token">{t('signIn.token')}</label>
        <Input
          id="token"
          size="large"
          autoComplete="off"
          spellCheck={false}
          value={token}
          onChange={({ target }) => setToken(target.value)}
        />
        <Button type="primary" size="large" block htmlType="submit" loading={redeem.isPending}>
          {t('signIn.enter')}
        </Button>
      </form>
      {redeem.isError ? <Refusal error={redeem.error} /> : null}
    </section>
  );
}

/** The key itself, also where the whole printed address was pasted. */
function keyIn(pasted: string): string {
  const text = pasted.trim();
  return /[?&]key=([^&\s]+)/.exec(text)?.[1] ?? text;
}
