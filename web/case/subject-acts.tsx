import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAction, CaseStory } from './answers';
import { ReplyForms } from './reply-forms';
import { SubjectAct } from './subject-act';

/** What the unit may do in its own case: the reply line by line, then a large button for everything else. */
export function SubjectActs({ story, now }: { story: CaseStory; now: string }) {
  const { t } = useTranslation();
  // Kept here: an act that is done is no longer offered, and its form goes.
  const [recorded, setRecorded] = useState(false);
  const others = story.actions.filter((action) => action.do !== 'reply' && action.do !== 'open-reply');
  const ready = others.filter(({ needs }) => needs.length === 0);
  const worded = others.filter(({ needs }) => needs.length > 0);
  const one = (action: CaseAction) => (
    <SubjectAct
      key={[action.do, action.step, action.choice].join(' ')}
      story={story}
      action={action}
      now={now}
      done={() => setRecorded(true)}
    />
  );
  const word = recorded ? <p role="status">{t('caseActs.done')}</p> : null;
  if (story.actions.length === 0) return word ?? <p className="quiet">{t('caseActs.nothing')}</p>;
  return (
    <>
      {word}
      {ready.map(one)}
      <ReplyForms story={story} now={now} first={ready.length === 0} />
      {worded.map(one)}
    </>
  );
}
