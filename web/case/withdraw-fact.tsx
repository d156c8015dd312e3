import { useMutation, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/use-may';
import { useIdempotencyKey } from '../duty/use-idempotency-key';
import { NothingClassified } from '../states/nothing-classified';
import { Refusal } from '../states/refusal';
import { withdrawIncident } from './writes';

/** A fact that a person entered in error is taken back, with the reason; the record stays. */
export function WithdrawFact({ id }: { id: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const may = useMay();
  const { key, settle } = useIdempotencyKey(`withdraw.${id}`);
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const withdraw = useMutation({
    mutationFn: () => withdrawIncident(id, reason, key(reason)),
    onSettled: (_done, error) => settle(error),
    onSuccess: () => client.invalidateQueries(),
  });
  if (!may('incident.withdraw')) return null;
  if (!open)
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {t('caseFile.withdrawFact')}
      </Button>
    );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim() !== '' && !withdraw.isPending) withdraw.mutate();
  };
  return (
    <form className="reason" onSubmit={submit}>
      <label htmlFor={`withdraw-${id}`}>{t('unit.withdraw.reason')}</label>
      <Input.TextArea
        id={`withdraw-${id}`}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={5000}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <NothingClassified />
      {asked && reason.trim() === '' ? <p className="attention">{t('unit.withdraw.missing')}</p> : null}
      <div className="state-actions">
        <Button type="primary" htmlType="submit" loading={withdraw.isPending}>
          {t('unit.withdraw.send')}
        </Button>
        <Button onClick={() => setOpen(false)}>{t('unit.withdraw.cancel')}</Button>
      </div>
      {withdraw.isError ? <Refusal error={withdraw.error} /> : null}
    </form>
  );
}
