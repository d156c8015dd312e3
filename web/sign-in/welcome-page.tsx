import { useMutation, useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { NotFoundLink } from './not-found-link';
import { Refusal } from '../states/refusal';
import { Entrance } from './entrance';
import { Field } from './field';
import { invitationQuery, takeInvitation } from './sign-in-writes';
import { secretInAddress, useEntered } from './use-entered';

/** Where an invitation leads: its person sets a password, and is in. */
export function Component() {
  const { t } = useTranslation();
  const [token] = useState(secretInAddress);
  const [password, setPassword] = useState('');
  const entered = useEntered();
  const { data, error, isPending, refetch } = useQuery(invitationQuery(token));
  const take = useMutation({ mutationFn: takeInvitation, onSuccess: entered });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!take.isPending) take.mutate({ token, password });
  };
  if (token === '')
    return (
      <Entrance>
        <NotFoundLink />
      </Entrance>
    );
  return (
    <Entrance>
      {error !== null ? <Failure error={error} retry={() => void refetch()} /> : null}
      {isPending ? <Loading rows={4} /> : null}
      {data === undefined ? null : (
        <section className="card sign-in">
          <h1 className="say small-say">{t('signIn.welcome', { name: data.name })}</h1>
          <p>{t('signIn.welcomeWords', { email: data.email })}</p>
          <form onSubmit={submit}>
            {/* For password managers, which keep the two together. */}
            <input
              className="unseen"
              type="email"
              autoComplete="username"
              value={data.email}
              readOnly
              tabIndex={-1}
              aria-hidden="true"
            />
            <Field
              id="new-password"
              type="password"
              label={t('signIn.newPassword')}
              hint={t('signIn.newPasswordHint')}
              value={password}
              change={setPassword}
              fill="new-password"
            />
            <Button type="primary" size="large" block htmlType="submit" loading={take.isPending}>
              {t('signIn.setAndEnter')}
            </Button>
            {take.isError ? <Refusal error={take.error} /> : null}
          </form>
        </section>
      )}
    </Entrance>
  );
}
