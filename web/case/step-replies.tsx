import { useTranslation } from 'react-i18next';
import { useSpokenDates } from '../dates/use-spoken-dates';
import type { CaseFact, CaseStep } from './answers';
import { ReplyView } from './reply-view';

/** What the unit said; where it said nothing, that silence admits nothing. */
export function StepReplies({
  caseId,
  step,
  facts,
  now,
}: {
  caseId: string;
  step: CaseStep;
  facts: CaseFact[];
  now: string;
}) {
  const { t } = useTranslation();
  const { moment } = useSpokenDates(now);
  const { replies, hearing } = step;
  const none =
    hearing === null
      ? t('caseFile.replyNone')
      : hearing.silent === true
        ? t('caseFile.replySilent')
        : t('caseFile.replyWait', { when: moment(hearing.until) });
  return (
    <div className="part" id={`reply-${step.step}`}>
      <h3>{t('caseFile.reply')}</h3>
      {replies.length === 0 ? <p className="quiet">{none}</p> : null}
      {replies.map((reply) => (
        <ReplyView
          key={reply.replyId}
          caseId={caseId}
          step={step.step}
          reply={reply}
          facts={facts}
          now={now}
        />
      ))}
    </div>
  );
}
