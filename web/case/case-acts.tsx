import Button from 'antd/es/button';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../states/refusal';
import { useSide } from '../texts/use-language';
import { bodyOf, missingOf } from './act-body';
import { ActFields } from './act-fields';
import { ActChoices, type Choice } from './act-choices';
import type { CaseStory } from './answers';
import { CannotList } from './cannot-list';
import { useKeptDraft } from './kept-draft';
import { isStale, useAct } from './use-act';

/** Acts that stand elsewhere on the page: beside the reply, and line by line. */
const elsewhere = ['open-reply', 'reply'];

/** What this person may do now, nothing chosen beforehand; what they may not, with the reason. */
export function CaseActs({ story }: { story: CaseStory }) {
  const { t } = useTranslation();
  const side = useSide();
  const [picked, setPicked] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const { fields, write, clear } = useKeptDraft(`case.${story.id}`);
  const act = useAct(story.id, 'act', () => {
    setPicked(null);
    setAsked(false);
    clear();
  });
  const choices: Choice[] = story.actions
    .filter((action) => !elsewhere.includes(action.do))
    .map((action) => ({ key: [action.do, action.step, action.choice].join(' '), action }));
  const blocked = story.cannot.filter(({ rule }) => rule === 'reply-not-opened');
  const chosen = choices.find(({ key }) => key === picked)?.action;
  const missing = chosen === undefined ? [] : missingOf(chosen, fields);
  const lacks = [
    ...(chosen === undefined ? [t('caseActs.pick')] : []),
    ...missing.map((need) => t(`caseActs.need.${need}`)),
  ];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (chosen === undefined || lacks.length > 0 || act.isPending) return;
    const body = bodyOf(
      chosen,
      story.steps.find(({ step }) => step === chosen.step),
      fields,
    );
    if (body !== null) act.mutate(body);
  };
  // Said also where the act was the last one: a case that it closed offers nothing more.
  const done = act.isSuccess && chosen === undefined ? <p role="status">{t('caseActs.done')}</p> : null;
  if (choices.length === 0 && blocked.length === 0 && story.cannot.length === 0)
    return done ?? (story.status === 'closed' ? null : <p className="quiet">{t('caseActs.nothing')}</p>);
  return (
    <section className="card section" aria-labelledby="acts" id="can">
      <h2 id="acts">{t('caseActs.title')}</h2>
      {choices.length === 0 && blocked.length === 0 ? (
        (done ?? <p className="quiet">{t('caseActs.nothing')}</p>)
      ) : (
        <form className="act-form" onSubmit={submit}>
          <ActChoices
            choices={choices}
            blocked={blocked}
            many={story.steps.length > 1}
            picked={picked}
            pick={(key) => {
              setPicked(key);
              setAsked(false);
            }}
          />
          {chosen === undefined ? null : (
            <ActFields key={picked} action={chosen} ladder={story.ladder} fields={fields} write={write} />
          )}
          <div className="send-line">
            <Button
              type={lacks.length === 0 ? 'primary' : 'default'}
              size="large"
              htmlType="submit"
              aria-disabled={lacks.length > 0}
              aria-describedby="act-hint"
              loading={act.isPending}
            >
              {t('caseActs.send')}
            </Button>
            <p
              id="act-hint"
              className={asked && lacks.length > 0 ? 'attention' : 'small quiet'}
              role="status"
            >
              {lacks.length === 0
                ? chosen === undefined
                  ? ''
                  : side(chosen.title)
                : asked
                  ? t('caseActs.missing', { what: lacks.join(t('caseActs.and')) })
                  : t('caseActs.hint')}
            </p>
          </div>
          {act.isError ? (
            isStale(act.error) ? (
              <p className="attention">{t('caseActs.stale')}</p>
            ) : null
          ) : null}
          {act.isError ? <Refusal error={act.error} /> : null}
          {done}
        </form>
      )}
      <CannotList cannot={story.cannot.filter(({ rule }) => rule !== 'reply-not-opened')} />
    </section>
  );
}
