import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import type { DutyWhy } from '../api/answers';
import { dutyWhyQuery } from '../api/queries';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { useSide } from '../texts/use-language';
import { NoticeReason } from './notice-reason';
import { StepList } from './step-list';
import './why-panel.css';

/** Why a duty is due when it is and stands where it stands: derived again, step by step, each with its source. */
export function WhyPanel({ dutyId, now }: { dutyId: string; now: string }) {
  const { t } = useTranslation();
  const { data: why, isPending, isFetching, error, refetch } = useQuery(dutyWhyQuery(dutyId));
  if (isPending) return <Loading rows={10} />;
  if (why === undefined) return <Failure error={error} retry={() => void refetch()} />;
  return (
    <div className="why-panel">
      <p className={why.agrees ? 'why-sum' : 'why-sum differs'} role="status">
        <span aria-hidden="true">{why.agrees ? '✓' : '✗'}</span>{' '}
        {t(why.agrees ? 'whyPanel.agrees' : 'whyPanel.differs')}
      </p>
      <WhyDates dates={why.dates} now={now} />
      <StepList
        steps={why.steps}
        now={now}
        ofNotice={(deliveryId) => <NoticeReason deliveryId={deliveryId} now={now} />}
      />
      <MadeWith why={why} now={now} />
      <Button loading={isFetching} onClick={() => void refetch()}>
        {t('whyPanel.again')}
      </Button>
    </div>
  );
}

/** The stored dates, and what differs from them. */
function WhyDates({ dates, now }: { dates: DutyWhy['dates']; now: string }) {
  const { t } = useTranslation();
  const side = useSide();
  const { moment, exact } = useSpokenDates(now);
  return (
    <dl className="why-dates">
      {dates.map(({ date, stored, differs }) => (
        <div key={date}>
          <dt className="quiet">{t(`whyPanel.date.${date}`)}</dt>
          <dd title={stored === null ? '' : exact(stored)}>
            {stored === null ? t('whyPanel.noDate') : moment(stored)}
            {differs === null ? null : <p className="differs small">{side(differs)}</p>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What it was made with, so that anybody can make it again. */
function MadeWith({ why, now }: { why: DutyWhy; now: string }) {
  const { t } = useTranslation();
  const { moment } = useSpokenDates(now);
  const { computedAt, policy, code } = why;
  return (
    <div className="small quiet why-made">
      <p>
        {t('whyPanel.madeWith', { when: moment(computedAt), version: policy.version, code: code.version })}
      </p>
      <p>
        {t('whyPanel.rules', { digest: '' })}
        <code>{code.rules}</code>
      </p>
    </div>
  );
}
