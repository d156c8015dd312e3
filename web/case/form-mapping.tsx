import { useMutation, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import Select from 'antd/es/select';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/use-may';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { useIdempotencyKey } from '../duty/use-idempotency-key';
import { NothingClassified } from '../states/nothing-classified';
import { Refusal } from '../states/refusal';
import { useSide } from '../texts/use-language';
import type { CaseStep } from './answers';
import { confirmForm } from './writes';

/** Which form of the regulation a step answers to: a person says, with a reason; the engine does not guess. */
export function FormMapping({ caseId, step, now }: { caseId: string; step: CaseStep; now: string }) {
  const { t } = useTranslation();
  const side = useSide();
  const { day } = useSpokenDates(now);
  const may = useMay();
  const { pack, confirmed } = step.form;
  const [open, setOpen] = useState(false);
  return (
    <section className="card side">
      <h2>{t('caseFile.form.title')}</h2>
      <p className="small">{t('caseFile.form.words', { pack })}</p>
      {confirmed === null ? (
        <p className="small quiet">{t('caseFile.form.undecided')}</p>
      ) : (
        <>
          <p>
            {t('caseFile.form.confirmed', {
              person: confirmed.by.person ?? confirmed.by.post,
              form: side(confirmed.title),
              when: day(confirmed.at.slice(0, 10)),
            })}
          </p>
          {confirmed.reason === null ? null : <p className="said">{confirmed.reason}</p>}
        </>
      )}
      {!may('case.map-form') ? null : open ? (
        <MappingForm caseId={caseId} step={step} done={() => setOpen(false)} />
      ) : (
        <Button size="small" onClick={() => setOpen(true)}>
          {t(confirmed === null ? 'caseFile.form.send' : 'caseFile.form.change')}
        </Button>
      )}
    </section>
  );
}

function MappingForm({ caseId, step, done }: { caseId: string; step: CaseStep; done: () => void }) {
  const { t } = useTranslation();
  const side = useSide();
  const client = useQueryClient();
  const { key, settle } = useIdempotencyKey(`form.${caseId}.${step.step}`);
  const [form, setForm] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = form === null || reason.trim() === '';
  const confirm = useMutation({
    mutationFn: (body: { form: string; reason: string }) => confirmForm(caseId, step.step, body, key(body)),
    onSettled: (_done, error) => settle(error),
    onSuccess: () => {
      done();
      void client.invalidateQueries();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (form !== null && !missing && !confirm.isPending) confirm.mutate({ form, reason });
  };
  const id = `form-${step.step}`;
  return (
    <form className="reason" onSubmit={submit}>
      <label htmlFor={id}>{t('caseFile.form.label')}</label>
      <Select
        id={id}
        placeholder={t('caseFile.form.choose')}
        value={form}
        options={[
          ...step.form.candidates.map(({ form: value, title }) => ({ value, label: side(title) })),
          { value: 'none', label: t('caseFile.form.none') },
        ]}
        onChange={setForm}
      />
      <label htmlFor={`${id}-reason`}>{t('caseFile.form.reason')}</label>
      <Input.TextArea
        id={`${id}-reason`}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={5000}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <NothingClassified />
      {asked && missing ? <p className="attention">{t('caseFile.form.missing')}</p> : null}
      <Button type="primary" htmlType="submit" loading={confirm.isPending}>
        {t('caseFile.form.send')}
      </Button>
      {confirm.isError ? <Refusal error={confirm.error} /> : null}
    </form>
  );
}
