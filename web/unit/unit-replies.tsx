import { useTranslation } from 'react-i18next';
import type { CaseFact, UnitRecord } from '../case/answers';
import { ReplyWords } from '../case/reply-view';
import { useSpokenDates } from '../dates/use-spoken-dates';

export function UnitReplies({
  replies,
  facts,
  now,
}: {
  replies: UnitRecord['replies'];
  facts: CaseFact[];
  now: string;
}) {
  const { t } = useTranslation();
  const { moment } = useSpokenDates(now);
  return (
    <section className="card section" aria-labelledby="unit-replies">
      <h2 id="unit-replies">{t('unit.replies')}</h2>
      {replies.length === 0 ? <p className="quiet">{t('unit.noReplies')}</p> : null}
      {replies.map((reply) => (
        <div key={reply.replyId} className="part">
          <p className="small quiet">
            {t('caseFile.decidedAt', {
              when: moment(reply.at),
              person: reply.by.person ?? '',
              post: reply.by.post,
            })}
            {reply.late ? <span className="tag">{t('caseFile.replyLate')}</span> : null}
          </p>
          <ReplyWords reply={reply} facts={facts} />
        </div>
      ))}
    </section>
  );
}
