import Button from 'antd/es/button';
import Input from 'antd/es/input';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { NothingClassified } from '../states/nothing-classified';
import { Refusal } from '../states/refusal';
import { useSide } from '../texts/use-language';
import type { CaseFact, CaseStep } from './answers';
import { useKeptDraft } from './kept-draft';
import { useAct } from './use-act';

interface Props {
  caseId: string;
  step: CaseStep;
  /** Those that the step rests on. */
  facts: CaseFact[];
  now: string;
  /** Nothing else comes before it: its button is the filled one. */
  first: boolean;
}

/** The unit's reply: a box below each line of the facts, and one in general. The draft stays on the device. */
export function ReplyForm({ caseId, step, facts, now, first }: Props) {
  const { t } = useTranslation();
  const side = useSide();
  const { moment, day } = useSpokenDates(now);
  const form = `reply.${caseId}.${step.step}`;
  const { fields, write, clear } = useKeptDraft(form);
  const [asked, setAsked] = useState(false);
  const act = useAct(caseId, form, () => {
    setAsked(false);
    clear();
  });
  const answers = facts.flatMap(({ incidentId }) => {
    const text = (fields[incidentId] ?? '').trim();
    return text === '' ? [] : [{ incidentId, text }];
  });
  const general = (fields.general ?? '').trim();
  const empty = general === '' && answers.length === 0;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (empty || act.isPending) return;
    const reply = general === '' ? t('caseActs.reply.onlyLines') : general;
    act.mutate({ do: 'reply', step: step.step, reply, answers });
  };
  const id = `reply-form-${step.step}`;
  return (
    <form className="card section reply-form" onSubmit={submit} aria-labelledby={id}>
      <h2 id={id}>{t(step.replies.length === 0 ? 'caseActs.reply.title' : 'caseActs.reply.again')}</h2>
      <p>{t('caseActs.reply.words')}</p>
      {step.hearing === null ? null : (
        <p className="small quiet">{t('caseActs.reply.until', { when: moment(step.hearing.until) })}</p>
      )}
      <ol>
        {facts.map((fact) => (
          <li key={fact.incidentId}>
            <p className="small quiet">{day(fact.happenedAt.slice(0, 10))}</p>
            <p id={`${id}-${fact.incidentId}-fact`}>{side(fact.sentence)}</p>
            <label className="small" htmlFor={`${id}-${fact.incidentId}`}>
              {t('caseActs.reply.line')}
            </label>
            <Input.TextArea
              id={`${id}-${fact.incidentId}`}
              aria-describedby={`${id}-${fact.incidentId}-fact`}
              autoSize={{ minRows: 2, maxRows: 12 }}
              maxLength={5000}
              value={fields[fact.incidentId] ?? ''}
              onChange={({ target }) => write(fact.incidentId, target.value)}
            />
          </li>
        ))}
      </ol>
      <label htmlFor={`${id}-general`}>{t('caseActs.reply.general')}</label>
      <Input.TextArea
        id={`${id}-general`}
        autoSize={{ minRows: 3, maxRows: 12 }}
        maxLength={5000}
        value={fields.general ?? ''}
        onChange={({ target }) => write('general', target.value)}
      />
      <NothingClassified />
      <p className={asked && empty ? 'attention' : 'small quiet'} role={asked && empty ? 'alert' : undefined}>
        {t(asked && empty ? 'caseActs.reply.need' : 'caseActs.reply.draft')}
      </p>
      <Button
        type={first ? 'primary' : 'default'}
        size="large"
        block
        htmlType="submit"
        loading={act.isPending}
      >
        {t('caseActs.reply.send')}
      </Button>
      {act.isError ? <Refusal error={act.error} /> : null}
    </form>
  );
}
