import { useMutation } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../sign-in/field';
import { NothingClassified } from '../states/nothing-classified';
import { Refusal } from '../states/refusal';
import { resetSecondFactor } from './second-factor-writes';

const EMPTY = { email: '', reason: '' };

/** For whoever lost phone and recovery codes: an administrator who made sure of them takes the lost one away. */
export function ResetForm() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(EMPTY);
  const reset = useMutation({ mutationFn: resetSecondFactor, onSuccess: () => setTyped(EMPTY) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!reset.isPending) reset.mutate(typed);
  };
  if (!open)
    return (
      <div>
        <Button onClick={() => setOpen(true)}>{t('secondFactor.reset')}</Button>
      </div>
    );
  return (
    <form className="card own" onSubmit={submit} aria-labelledby="reset-factor">
      <h2 id="reset-factor">{t('secondFactor.reset')}</h2>
      <p className="small quiet">{t('secondFactor.resetWords')}</p>
      <Field
        id="reset-email"
        type="email"
        label={t('signIn.email')}
        value={typed.email}
        change={(email) => setTyped({ ...typed, email })}
        fill="off"
      />
      <label htmlFor="reset-reason">
        {t('secondFactor.reason')} <span className="small quiet">{t('secondFactor.reasonHint')}</span>
      </label>
      <Input.TextArea
        id="reset-reason"
        required
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={500}
        value={typed.reason}
        onChange={({ target }) => setTyped({ ...typed, reason: target.value })}
      />
      <NothingClassified />
      <Button size="large" htmlType="submit" loading={reset.isPending}>
        {t('secondFactor.resetNow')}
      </Button>
      {reset.isSuccess && typed.email === '' ? <p role="status">{t('secondFactor.resetDone')}</p> : null}
      {reset.isError ? <Refusal error={reset.error} /> : null}
    </form>
  );
}
