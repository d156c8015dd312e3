import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { NothingClassified } from './nothing-classified';
import { Refusal } from './refusal';

interface Props {
  words: {
    open: string;
    about: string;
    reason: string;
    hint: string;
    need: string;
    send: string;
    cancel: string;
  };
  busy: boolean;
  /** Why it was not done. */
  error: unknown;
  act: (reason: string) => void;
  /** Fields beside the reason, and whether one of them is still to fill. */
  fields?: ReactNode;
  missing?: boolean;
}

/** A button that opens a form with a reason: what is done by hand is done for one, and the record keeps it. */
export function ReasonedAct({ words, busy, error, act, fields, missing = false }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const lacks = missing || reason.trim() === '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (!lacks && !busy) act(reason.trim());
  };
  if (!open) return <Button onClick={() => setOpen(true)}>{words.open}</Button>;
  return (
    <form className="reason" onSubmit={submit}>
      <p className="small quiet">{words.about}</p>
      {fields}
      <label htmlFor={id}>
        {words.reason} <span className="small quiet">{words.hint}</span>
      </label>
      <Input.TextArea
        id={id}
        autoFocus={fields === undefined}
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={500}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <NothingClassified />
      {asked && lacks ? (
        <p className="attention" role="alert">
          {words.need}
        </p>
      ) : null}
      <div className="state-actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          {words.send}
        </Button>
        <Button onClick={() => setOpen(false)}>{words.cancel}</Button>
      </div>
      {error === null ? null : <Refusal error={error} />}
    </form>
  );
}
