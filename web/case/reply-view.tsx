import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import { SpokenTime } from '../dates/spoken-time';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { Refusal } from '../states/refusal';
import { useSide } from '../texts/use-language';
import type { CaseFact, CaseReply } from './answers';
import { useAct } from './use-act';

interface Props {
  caseId: string;
  step: number;
  reply: CaseReply;
  facts: CaseFact[];
  now: string;
}

/** A reply: in general, then line by line. Who may decide opens it first, and that is recorded. */
export function ReplyView({ caseId, step, reply, facts, now }: Props) {
  const { t } = useTranslation();
  const { moment, exact } = useSpokenDates(now);
  const { replyId, at, by, late, text, openedBy, opened } = reply;
  const open = useAct(caseId, `open.${replyId}`);
  const sealed = text === null && !opened;
  return (
    <article className="reply">
      <p className="small quiet">
        <SpokenTime iso={at} exact={exact(at)}>
          {moment(at)}
        </SpokenTime>{' '}
        {by.person === null ? by.post : t('caseFile.replyFrom', { person: by.person, post: by.post })}
        {late ? <span className="tag">{t('caseFile.replyLate')}</span> : null}
      </p>
      {sealed ? (
        <div className="sealed">
          <Button
            type="primary"
            loading={open.isPending}
            onClick={() => open.mutate({ do: 'open-reply', step, replyId })}
          >
            {t('caseFile.openReply')}
          </Button>
          <p className="small quiet">{t('caseFile.openReplyWords')}</p>
          {open.isError ? <Refusal error={open.error} /> : null}
        </div>
      ) : (
        <ReplyWords reply={reply} facts={facts} />
      )}
      <p className="small quiet">
        {openedBy.length === 0
          ? t('caseFile.notOpened')
          : t('caseFile.openedBy', { names: openedBy.join(t('caseActs.and')) })}
      </p>
    </article>
  );
}

export function ReplyWords({
  reply,
  facts,
}: {
  reply: Pick<CaseReply, 'text' | 'answers'>;
  facts: CaseFact[];
}) {
  const { t } = useTranslation();
  const side = useSide();
  const erased = <span className="quiet">{t('caseFile.erased')}</span>;
  return (
    <>
      <p className="said">{reply.text ?? erased}</p>
      {reply.answers.length === 0 ? null : (
        <ol className="answers" aria-label={t('caseFile.byLine')}>
          {reply.answers.map(({ incidentId, text }) => {
            const fact = facts.find((each) => each.incidentId === incidentId);
            return (
              <li key={incidentId}>
                {fact === undefined ? null : <p className="small quiet">{side(fact.sentence)}</p>}
                <p className="said">{text ?? erased}</p>
              </li>
            );
          })}
        </ol>
      )}
    </>
  );
}
