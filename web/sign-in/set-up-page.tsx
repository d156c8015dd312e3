import { useMutation, useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Refusal } from '../states/refusal';
import { StateCard } from '../states/state-card';
import { Entrance } from './entrance';
import { Field } from './field';
import { NotFoundLink } from './not-found-link';
import { setUpOffice, setUpQuery } from './sign-in-writes';
import { TrySample } from './try-sample';
import { secretInAddress, useEntered } from './use-entered';

const EMPTY = { office: '', name: '', email: '', password: '' };

/** Where the engine's first address leads: the office, and the first administrator with a password of their own. */
export function Component() {
  const { t } = useTranslation();
  const [key] = useState(secretInAddress);
  const [typed, setTyped] = useState(EMPTY);
  const entered = useEntered('/begin');
  const { data } = useQuery(setUpQuery);
  const setUp = useMutation({ mutationFn: setUpOffice, onSuccess: entered });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!setUp.isPending) setUp.mutate({ key, ...typed });
  };
  const field = (name: keyof typeof EMPTY) => ({
    id: `set-up-${name}`,
    value: typed[name],
    change: (value: string) => setTyped({ ...typed, [name]: value }),
  });
  if (key === '')
    return (
      <Entrance>
        <NotFoundLink />
      </Entrance>
    );
  if (data?.needed === false)
    return (
      <Entrance>
        <StateCard
          title={t('signIn.setUpAlready')}
          actions={
            <Link className="link" to="/">
              {t('signIn.toSignIn')}
            </Link>
          }
        />
      </Entrance>
    );
  return (
    <Entrance>
      {data?.sample === true ? <TrySample secret={key} /> : null}
      <section className="card sign-in">
        {data?.sample === true ? (
          <h2>{t('signIn.setUp')}</h2>
        ) : (
          <h1 className="say small-say">{t('signIn.setUp')}</h1>
        )}
        <p>{t('signIn.setUpWords')}</p>
        <form onSubmit={submit}>
          <Field {...field('office')} label={t('signIn.office')} fill="organization" />
          <Field {...field('name')} label={t('signIn.name')} fill="name" />
          <Field {...field('email')} type="email" label={t('signIn.email')} fill="username" />
          <Field
            {...field('password')}
            type="password"
            label={t('signIn.newPassword')}
            hint={t('signIn.newPasswordHint')}
            fill="new-password"
          />
          <Button type="primary" size="large" block htmlType="submit" loading={setUp.isPending}>
            {t('signIn.setUpNow')}
          </Button>
          {setUp.isError ? <Refusal error={setUp.error} /> : null}
        </form>
      </section>
    </Entrance>
  );
}
