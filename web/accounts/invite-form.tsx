import { useMutation, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, instantAt } from '../dates/civil';
import { useOfficeZone } from '../dates/use-office-now';
import { Field } from '../sign-in/field';
import { Refusal } from '../states/refusal';
import { appointmentsQuery, invite, type Appointment } from './accounts';
import { InvitationLink } from './invitation-link';
import { UnitField } from './unit-field';

const roles = ['inspector', 'auditor', 'administrator', 'office', 'decider', 'secretary'] as const;
const EMPTY = { email: '', name: '', role: '' as Appointment['role'] | '', until: '' };

/** Asks somebody in. Who holds a post needs no more than the address; others are named, with what they shall be. */
export function InviteForm() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const zone = useOfficeZone();
  const [typed, setTyped] = useState(EMPTY);
  const [unitId, setUnitId] = useState<string | null>(null);
  const ask = useMutation({
    mutationFn: invite,
    onSuccess: () => {
      setTyped(EMPTY);
      setUnitId(null);
      void client.invalidateQueries({ queryKey: appointmentsQuery.queryKey });
    },
  });
  const { email, name, role, until } = typed;
  const change = (part: Partial<typeof EMPTY>): void => setTyped({ ...typed, ...part });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ask.isPending) return;
    // The last day counts whole.
    const end = until === '' ? null : instantAt(addDays(until, 1), '00:00', zone);
    ask.mutate({
      email,
      ...(name.trim() === '' ? {} : { name }),
      ...(role === '' ? {} : { appointment: { role, unitId, until: end } }),
    });
  };
  return (
    <form className="card own" onSubmit={submit} aria-labelledby="invite">
      <h2 id="invite">{t('accounts.invite')}</h2>
      <p className="small quiet">{t('accounts.inviteWords')}</p>
      <Field
        id="invite-email"
        type="email"
        label={t('signIn.email')}
        value={email}
        change={(email) => change({ email })}
        fill="off"
      />
      <label htmlFor="invite-name">
        {t('signIn.name')} <span className="small quiet">{t('accounts.nameHint')}</span>
      </label>
      <Input
        id="invite-name"
        size="large"
        autoComplete="off"
        value={name}
        onChange={({ target }) => change({ name: target.value })}
      />
      <label htmlFor="invite-role">{t('accounts.role')}</label>
      <select
        id="invite-role"
        value={role}
        onChange={({ target }) => change({ role: target.value as Appointment['role'] | '' })}
      >
        <option value="">{t('accounts.byPost')}</option>
        {roles.map((each) => (
          <option key={each} value={each}>
            {t(`shell.role.${each}`)}
          </option>
        ))}
      </select>
      {role === '' ? null : (
        <>
          <UnitField chosen={setUnitId} />
          <label htmlFor="invite-until">
            {t('accounts.untilLabel')} <span className="small quiet">{t('accounts.untilHint')}</span>
          </label>
          <Input
            id="invite-until"
            size="large"
            type="date"
            value={until}
            onChange={({ target }) => change({ until: target.value })}
          />
        </>
      )}
      <Button type="primary" size="large" htmlType="submit" loading={ask.isPending}>
        {t('accounts.make')}
      </Button>
      {ask.isError ? <Refusal error={ask.error} /> : null}
      {ask.data === undefined ? null : <InvitationLink key={ask.data.url} url={ask.data.url} />}
    </form>
  );
}
