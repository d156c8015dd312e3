import { useMutation, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutyStory, Receipt } from '../api/answers';
import { reportOutcome } from '../api/duty-writes';
import { NothingClassified } from '../states/nothing-classified';
import { Refusal } from '../states/refusal';
import { useSide } from '../texts/use-language';
import { keepDraft, readDraft, type Draft } from './draft';
import { useIdempotencyKey } from './use-idempotency-key';

interface Props {
  dutyId: string;
  /** What is left of a duty that counts down. */
  remaining: DutyStory['progress']['remaining'];
  done: (receipt: Receipt) => void;
}

export function ReportForm({ dutyId, remaining, done }: Props) {
  const { t } = useTranslation();
  const side = useSide();
  const client = useQueryClient();
  const { key, settle } = useIdempotencyKey(`report.${dutyId}`);
  const [draft, setDraft] = useState<Draft>(() => readDraft(dutyId));
  const [withNote, setWithNote] = useState(draft.note !== '');
  const [asked, setAsked] = useState(false);
  const report = useMutation({
    mutationFn: () => reportOutcome(dutyId, draft, key(draft)),
    onSettled: (_receipt, error) => settle(error),
    onSuccess: (receipt) => {
      keepDraft(dutyId, { outcome: '', note: '', remaining: '' });
      done(receipt);
      void client.invalidateQueries();
    },
  });
  const write = (change: Partial<Draft>): void => {
    const next = { ...draft, ...change };
    setDraft(next);
    keepDraft(dutyId, next);
  };
  const empty = draft.outcome.trim() === '' || (remaining !== null && draft.remaining === '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (!empty && !report.isPending) report.mutate();
  };
  return (
    <form className="card form" onSubmit={submit} aria-labelledby="report">
      <h2 id="report">{t('duty.report')}</h2>
      <label htmlFor="outcome">{t('duty.outcome')}</label>
      <Input.TextArea
        id="outcome"
        autoSize={{ minRows: 4, maxRows: 12 }}
        maxLength={5000}
        value={draft.outcome}
        aria-describedby="outcome-hint"
        aria-invalid={asked && empty}
        onChange={({ target }) => write({ outcome: target.value })}
      />
      <NothingClassified />
      <p id="outcome-hint" className={asked && empty ? 'attention' : 'small quiet'}>
        {asked && empty ? t('duty.needWords') : t('duty.outcomeHint')}
      </p>
      {remaining === null ? null : (
        <>
          <label htmlFor="remaining">
            {t('duty.left', { unit: side(remaining.unit), most: remaining.left })}
          </label>
          <Input
            id="remaining"
            type="number"
            inputMode="numeric"
            min={0}
            max={remaining.left}
            value={draft.remaining}
            onChange={({ target }) => write({ remaining: target.value })}
          />
        </>
      )}
      {withNote ? (
        <>
          <label htmlFor="note">{t('duty.note')}</label>
          <Input.TextArea
            id="note"
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={5000}
            value={draft.note}
            onChange={({ target }) => write({ note: target.value })}
          />
        </>
      ) : (
        <button className="plain link" type="button" onClick={() => setWithNote(true)}>
          {t('duty.addNote')}
        </button>
      )}
      <Button type="primary" size="large" block htmlType="submit" loading={report.isPending}>
        {t('duty.send')}
      </Button>
      <p className="small quiet">{t('duty.draft')}</p>
      {report.isError ? <Refusal error={report.error} /> : null}
    </form>
  );
}
