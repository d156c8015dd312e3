import Button from 'antd/es/button';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { Refusal } from '../states/refusal';
import { useSide } from '../texts/use-language';
import { bodyOf, missingOf } from './act-body';
import { ActFields } from './act-fields';
import type { CaseAction, CaseStory } from './answers';
import { useKeptDraft } from './kept-draft';
import { useAct } from './use-act';

interface Props {
  story: CaseStory;
  action: CaseAction;
  now: string;
  /** It was recorded. */
  done: () => void;
}

/** One act of the unit: a large button; where words are needed it opens their form, whose draft stays on the device. */
export function SubjectAct({ story, action, now, done }: Props) {
  const { t } = useTranslation();
  const side = useSide();
  const { moment } = useSpokenDates(now);
  const form = [action.do, story.id, action.step, action.choice].join('.');
  const { fields, write, clear } = useKeptDraft(form);
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const act = useAct(story.id, form, () => {
    setOpen(false);
    clear();
    done();
  });
  const step = story.steps.find((each) => each.step === action.step);
  const missing = missingOf(action, fields);
  const ready = action.needs.length === 0;
  const send = (): void => {
    setAsked(true);
    const body = bodyOf(action, step, fields);
    if (body !== null && missing.length === 0 && !act.isPending) act.mutate(body);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send();
  };
  const until = action.do === 'appeal' && step?.appeal != null ? step.appeal.until : null;
  return (
    <form className="card section subject-act" onSubmit={submit}>
      {open || ready ? (
        <>
          {ready ? null : <h2>{side(action.title)}</h2>}
          <ActFields action={action} ladder={story.ladder} fields={fields} write={write} />
          {asked && missing.length > 0 ? (
            <p className="attention" role="alert">
              {t('caseActs.missing', {
                what: missing.map((need) => t(`caseActs.need.${need}`)).join(t('caseActs.and')),
              })}
            </p>
          ) : null}
          <Button type="primary" size="large" block htmlType="submit" loading={act.isPending}>
            {ready ? side(action.title) : t('caseActs.send')}
          </Button>
        </>
      ) : (
        <Button size="large" block onClick={() => setOpen(true)}>
          {side(action.title)}
        </Button>
      )}
      <p className="small quiet">{side(action.leadsTo)}</p>
      {until === null ? null : (
        <p className="small">{t('caseActs.subject.appealUntil', { when: moment(until) })}</p>
      )}
      {action.do === 'acknowledge' ? <p className="small quiet">{t('caseActs.subject.ackWords')}</p> : null}
      {act.isError ? <Refusal error={act.error} /> : null}
    </form>
  );
}
