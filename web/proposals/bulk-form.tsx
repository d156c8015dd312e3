import { useMutation, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkBody, Proposal } from '../case/answers';
import { useKeptDraft } from '../case/kept-draft';
import { decideInBulk } from '../case/writes';
import { dateOf } from '../dates/civil';
import { useIdempotencyKey } from '../duty/use-idempotency-key';
import { NothingClassified } from '../states/nothing-classified';
import { Refusal } from '../states/refusal';
import { BulkOutcome } from './bulk-outcome';

const outcomes = ['decline', 'defer'] as const;
type Outcome = (typeof outcomes)[number];

interface Props {
  picked: Proposal[];
  now: string;
  done: () => void;
}

/** Several declined or put off with one reason. There is no confirming here: that is always one by one. */
export function BulkForm({ picked, now, done }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { key, settle } = useIdempotencyKey('bulk');
  const { fields, write, clear } = useKeptDraft('bulk');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [asked, setAsked] = useState(false);
  const bulk = useMutation({
    mutationFn: (body: BulkBody) => decideInBulk(body, key(body)),
    onSettled: (_answer, error) => settle(error),
    onSuccess: () => {
      setOutcome(null);
      setAsked(false);
      clear();
      done();
      void client.invalidateQueries();
    },
  });
  const reason = (fields.reason ?? '').trim();
  const until = fields.until ?? '';
  const lacks = [
    ...(picked.length === 0 ? [t('proposals.need.pick')] : []),
    ...(outcome === null ? [t('proposals.need.outcome')] : []),
    ...(reason === '' ? [t('proposals.need.reason')] : []),
    ...(outcome === 'defer' && until === '' ? [t('proposals.need.until')] : []),
  ];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (outcome === null || lacks.length > 0 || bulk.isPending) return;
    const items = picked.map(({ caseId, step, version }) => ({ caseId, step, version }));
    bulk.mutate({ outcome, reason, items, ...(outcome === 'defer' ? { until } : {}) });
  };
  return (
    <form className="card section act-form" onSubmit={submit} aria-labelledby="bulk">
      <h2 id="bulk">
        {t('proposals.bulk')}{' '}
        <span className="quiet" role="status">
          {picked.length === 0 ? null : t('proposals.picked', { count: picked.length })}
        </span>
      </h2>
      <p className="small quiet">{t('proposals.pickedNone')}</p>
      <div className="choices" role="radiogroup" aria-label={t('proposals.outcome')}>
        {outcomes.map((each) => (
          <label key={each}>
            <input type="radio" name="outcome" checked={outcome === each} onChange={() => setOutcome(each)} />
            <span>
              {t(`proposals.${each}`)}
              <span className="small block quiet">{t(`proposals.${each}Words`)}</span>
            </span>
          </label>
        ))}
      </div>
      {outcome === 'defer' ? (
        <>
          <label htmlFor="bulk-until">{t('proposals.until')}</label>
          <Input
            id="bulk-until"
            className="short"
            type="date"
            min={dateOf(now)}
            value={until}
            onChange={({ target }) => write('until', target.value)}
          />
        </>
      ) : null}
      <label htmlFor="bulk-reason">{t('proposals.reason')}</label>
      <Input.TextArea
        id="bulk-reason"
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={5000}
        value={fields.reason ?? ''}
        onChange={({ target }) => write('reason', target.value)}
      />
      <NothingClassified />
      <div className="send-line">
        <Button
          size="large"
          type={lacks.length === 0 ? 'primary' : 'default'}
          htmlType="submit"
          aria-disabled={lacks.length > 0}
          loading={bulk.isPending}
        >
          {t('proposals.send')}
        </Button>
        {asked && lacks.length > 0 ? (
          <p className="attention" role="alert">
            {t('proposals.missing', { what: lacks.join(t('proposals.and')) })}
          </p>
        ) : null}
      </div>
      {bulk.isError ? <Refusal error={bulk.error} /> : null}
      {bulk.data === undefined ? null : <BulkOutcome answer={bulk.data} />}
    </form>
  );
}
