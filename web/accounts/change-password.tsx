import { useMutation, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../sign-in/field';
import { Refusal } from '../states/refusal';
import { changePassword, sessionsQuery } from './accounts';

const EMPTY = { current: '', password: '' };

/** A new password of one's own; whoever else is signed in with the old one is out. */
export function ChangePassword() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [typed, setTyped] = useState(EMPTY);
  const change = useMutation({
    mutationFn: changePassword,
    onSuccess: () => {
      setTyped(EMPTY);
      void client.invalidateQueries({ queryKey: sessionsQuery.queryKey });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!change.isPending) change.mutate(typed);
  };
  return (
    <form className="card own" onSubmit={submit} aria-labelledby="change-password">
      <h2 id="change-password">{t('account.password')}</h2>
      <Field
        id="current"
        type="password"
        label={t('account.current')}
        value={typed.current}
        change={(current) => setTyped({ ...typed, current })}
        fill="current-password"
      />
      <Field
        id="new-password"
        type="password"
        label={t('signIn.newPassword')}
        hint={t('signIn.newPasswordHint')}
        value={typed.password}
        change={(password) => setTyped({ ...typed, password })}
        fill="new-password"
      />
      <Button type="primary" size="large" htmlType="submit" loading={change.isPending}>
        {t('account.change')}
      </Button>
      {change.isSuccess && typed.password === '' ? <p role="status">{t('account.changed')}</p> : null}
      {change.isError ? <Refusal error={change.error} /> : null}
    </form>
  );
}
