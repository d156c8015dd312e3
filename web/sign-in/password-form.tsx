import { useMutation } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { queryClient } from '../api/query-client';
import { Refusal } from '../states/refusal';
import { ApiProblem } from '../api/problem';
import { CodeForm } from './code-form';
import { Field } from './field';
import { byPassword } from './sign-in-writes';

/** The address and the password of one's own, and then the code of whoever set up a second step. */
export function PasswordForm() {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const enter = useMutation({ mutationFn: byPassword, onSuccess: () => queryClient.resetQueries() });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!enter.isPending) enter.mutate({ email, password });
  };
  // Asked once, it stays asked: also while a code is on its way, and after a wrong one.
  if (asksCode(enter.error) || enter.variables?.code !== undefined)
    return (
      <CodeForm
        busy={enter.isPending}
        error={enter.variables?.code === undefined ? null : enter.error}
        send={(code) => enter.mutate({ email, password, code })}
        back={() => enter.reset()}
      />
    );
  return (
    <form onSubmit={submit}>
      <Field
        id="email"
        type="email"
        label={t('signIn.email')}
        value={email}
        change={setEmail}
        fill="username"
      />
      <Field
        id="password"
        type="password"
        label={t('signIn.password')}
        value={password}
        change={setPassword}
        fill="current-password"
      />
      <Button type="primary" size="large" block htmlType="submit" loading={enter.isPending}>
        {t('signIn.enter')}
      </Button>
      {enter.isError ? <Refusal error={enter.error} /> : null}
    </form>
  );
}

function asksCode(error: Error | null): boolean {
  return error instanceof ApiProblem && error.title === 'code-expected';
}
