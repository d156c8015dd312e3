import { useMutation, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOf } from '../dates/civil';
import { useOfficeNow } from '../dates/use-office-now';
import { useIdempotencyKey } from '../duty/use-idempotency-key';
import { NothingClassified } from '../states/nothing-classified';
import { Refusal } from '../states/refusal';
import { nameDeputy, unreachableQuery, type Fault } from './unreachable';

interface Props {
  fault: Fault;
  say: (words: string) => void;
  close: () => void;
}

/** Somebody who answers for the post from now on; the duties stay with the post. */
export function DeputyForm({ fault: { unit, post }, say, close }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const now = useOfficeNow();
  const { key, settle } = useIdempotencyKey(`deputy.${post.id}`);
  const [typed, setTyped] = useState({ email: '', until: '', reason: '' });
  const [asked, setAsked] = useState(false);
  const words = { unit: unit.name, post: post.title };
  const name = useMutation({
    mutationFn: (absence: Parameters<typeof nameDeputy>[1]) => nameDeputy(post.id, absence, key(absence)),
    onSettled: (_answer, error) => settle(error),
    onSuccess: async () => {
      say(t('unreachable.deputyForm.done', words));
      await client.invalidateQueries({ queryKey: unreachableQuery.queryKey });
    },
  });
  const lacks = (['email', 'reason'] as const).filter((field) => typed[field].trim() === '');
  const change = (part: Partial<typeof typed>): void => setTyped({ ...typed, ...part });
  const today = dateOf(now);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (lacks.length > 0 || name.isPending) return;
    const { email, until, reason } = typed;
    name.mutate({ deputyEmail: email.trim(), from: today, reason, ...(until === '' ? {} : { until }) });
  };
  const id = (field: string): string => `deputy-${field}-${post.id}`;
  return (
    <form className="deputy" onSubmit={submit} aria-label={t('unreachable.deputyOf', words)}>
      <label htmlFor={id('email')}>
        {t('unreachable.deputyForm.email')}{' '}
        <span className="small quiet">{t('unreachable.deputyForm.emailHint')}</span>
      </label>
      <Input
        id={id('email')}
        type="email"
        autoFocus
        maxLength={320}
        value={typed.email}
        onChange={({ target }) => change({ email: target.value })}
      />
      <label htmlFor={id('until')}>
        {t('unreachable.deputyForm.until')}{' '}
        <span className="small quiet">{t('unreachable.deputyForm.untilHint')}</span>
      </label>
      <Input
        id={id('until')}
        className="short"
        type="date"
        min={today}
        value={typed.until}
        onChange={({ target }) => change({ until: target.value })}
      />
      <label htmlFor={id('reason')}>
        {t('unreachable.deputyForm.reason')}{' '}
        <span className="small quiet">{t('unreachable.deputyForm.reasonHint')}</span>
      </label>
      <Input.TextArea
        id={id('reason')}
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={5000}
        value={typed.reason}
        onChange={({ target }) => change({ reason: target.value })}
      />
      <NothingClassified />
      {asked && lacks.length > 0 ? (
        <p className="attention" role="alert">
          {t('unreachable.deputyForm.need', {
            what: lacks
              .map((field) => t(`unreachable.deputyForm.${field}`))
              .join(t('unreachable.deputyForm.and')),
          })}
        </p>
      ) : null}
      <div className="state-actions">
        <Button type="primary" htmlType="submit" loading={name.isPending}>
          {t('unreachable.deputyForm.send')}
        </Button>
        <Button onClick={close}>{t('unreachable.deputyForm.cancel')}</Button>
      </div>
      {name.isError ? <Refusal error={name.error} /> : null}
    </form>
  );
}
