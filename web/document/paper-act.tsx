import { useMutation, useQueryClient } from '@tanstack/react-query';
import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../api/use-may';
import { useIdempotencyKey } from '../duty/use-idempotency-key';
import { Refusal } from '../states/refusal';
import { settlePaper, type Paper } from './paper';

/** The office issues a draft under the number of the organ's register, or withdraws what was issued, with a reason. */
export function PaperAct({ paper }: { paper: Paper }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const may = useMay();
  const act = paper.state === 'draft' ? 'issue' : 'withdraw';
  const { key, settle } = useIdempotencyKey(`paper.${act}.${paper.id}`);
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const [text, setText] = useState('');
  const write = useMutation({
    mutationFn: () => settlePaper(paper.id, act, text.trim(), key([act, text.trim()])),
    onSettled: (_done, error) => settle(error),
    onSuccess: () => {
      setOpen(false);
      setText('');
      void client.invalidateQueries();
    },
  });
  if (!may('paper.issue') || paper.state === 'withdrawn') return null;
  if (!open) return <Button onClick={() => setOpen(true)}>{t(`paper.${act}.open`)}</Button>;
  const missing = text.trim() === '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (!missing && !write.isPending) write.mutate();
  };
  return (
    <form className="card section reason paper-act" onSubmit={submit}>
      <label htmlFor="paper-act">{t(`paper.${act}.label`)}</label>
      <Input
        id="paper-act"
        maxLength={act === 'issue' ? 60 : 5000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <p className={asked && missing ? 'attention' : 'small quiet'}>
        {t(`paper.${act}.${asked && missing ? 'missing' : 'hint'}`)}
      </p>
      <div className="state-actions">
        <Button type="primary" htmlType="submit" loading={write.isPending}>
          {t(`paper.${act}.send`)}
        </Button>
        <Button onClick={() => setOpen(false)}>{t('unit.withdraw.cancel')}</Button>
      </div>
      {write.isError ? <Refusal error={write.error} /> : null}
    </form>
  );
}
