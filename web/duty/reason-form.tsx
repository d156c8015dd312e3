import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOf } from '../dates/civil';
import { DueDateField } from '../dates/due-date-field';
import { useOfficeNow } from '../dates/use-office-now';
import { NothingClassified } from '../states/nothing-classified';

interface Props {
  kind: 'return' | 'excuse';
  busy: boolean;
  cancel: () => void;
  send: (reason: string, date: string) => void;
}

/** A reason always; a new date where the outcome is owed again. The button says what is missing. */
export function ReasonForm({ kind, busy, cancel, send }: Props) {
  const { t } = useTranslation();
  const today = dateOf(useOfficeNow());
  const [reason, setReason] = useState('');
  const [date, setDate] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = reason.trim() === '' || (kind === 'return' && date === '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (!missing && !busy) send(reason, date);
  };
  return (
    <form className="reason" onSubmit={submit}>
      <label htmlFor="reason">{t('duty.reason')}</label>
      <Input.TextArea
        id="reason"
        autoFocus
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={5000}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <NothingClassified />
      {kind === 'return' ? (
        <DueDateField label={t('duty.newDue')} min={today} value={date} set={setDate} />
      ) : null}
      {asked && missing ? (
        <p className="attention" role="alert">
          {kind === 'return' ? t('duty.needReasonAndDate') : t('duty.needReason')}
        </p>
      ) : null}
      <div className="state-actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          {kind === 'return' ? t('duty.confirmReturn') : t('duty.confirmExcuse')}
        </Button>
        <Button onClick={cancel}>{t('duty.cancel')}</Button>
      </div>
    </form>
  );
}
