import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import { useSourceWords } from '../dates/use-source-words';
import { useSpokenDates } from '../dates/use-spoken-dates';
import '../duty/why-panel.css';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { useSide } from '../texts/use-language';
import { caseWhyQuery } from './why';

/** Why a case stands where it stands: every event, proposal, window and decision again, each with its source. */
export function CaseWhyPanel({ id, now }: { id: string; now: string }) {
  const { t } = useTranslation();
  const side = useSide();
  const sourceWords = useSourceWords(now);
  const { moment } = useSpokenDates(now);
  const { data: why, isPending, isFetching, error, refetch } = useQuery(caseWhyQuery(id));
  if (isPending) return <Loading rows={10} />;
  if (why === undefined) return <Failure error={error} retry={() => void refetch()} />;
  const { computedAt, policy, code, nextAt } = why;
  return (
    <div className="why-panel">
      <p className={why.agrees ? 'why-sum' : 'why-sum differs'} role="status">
        <span aria-hidden="true">{why.agrees ? '✓' : '✗'}</span>{' '}
        {t(why.agrees ? 'whyPanel.agrees' : 'whyPanel.differs')}
      </p>
      {nextAt.stored === null ? null : (
        <p className={nextAt.agrees ? undefined : 'differs'}>
          {t('caseFile.whyNext', { when: moment(nextAt.stored) })}
          {nextAt.agrees || nextAt.computed === null
            ? null
            : t('cases.comma') + t('caseFile.whyComputed', { when: moment(nextAt.computed) })}
        </p>
      )}
      <ol>
        {why.steps.map((step, index) => (
          <li key={index} className={'agrees' in step && step.agrees === false ? 'differs' : undefined}>
            <p>{side(step.says)}</p>
            <p className="small quiet">{sourceWords(step.source)}</p>
          </li>
        ))}
      </ol>
      <div className="small quiet why-made">
        <p>
          {t('whyPanel.madeWith', {
            when: moment(computedAt),
            version: policy.version,
            code: code.version,
          })}
        </p>
        <p>
          {t('whyPanel.rules', { digest: '' })}
          <code>{code.rules}</code>
        </p>
      </div>
      <Button loading={isFetching} onClick={() => void refetch()}>
        {t('whyPanel.again')}
      </Button>
    </div>
  );
}
