import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { proposalsQuery } from '../case/queries';
import { useOfficeNow } from '../dates/use-office-now';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { StateCard } from '../states/state-card';
import { DecideList } from './decide-list';
import { mostUrgentFirst } from './most-urgent-first';
import { ProposalRow } from './proposal-row';
import '../case/cases.css';
import '../case/act-form.css';
import './proposals.css';

export function Component() {
  const { t } = useTranslation();
  const now = useOfficeNow();
  const { deadline } = useSpokenDates(now);
  const { data, isPending, error, refetch } = useQuery(proposalsQuery);
  if (isPending) return <Loading rows={10} />;
  if (data === undefined) return <Failure error={error} retry={() => void refetch()} />;
  const deciding = mostUrgentFirst(data.deciding);
  const soonest = deciding[0]?.decideUntil ?? null;
  return (
    <>
      {deciding.length === 0 ? (
        <StateCard
          title={t('proposals.none')}
          actions={
            <Link className="link" to="/cases">
              {t('shell.page.cases')}
            </Link>
          }
        >
          <p>{t('proposals.noneWords')}</p>
        </StateCard>
      ) : (
        <>
          <header className="lead">
            <h1 className="say small-say">
              {t('proposals.title', { count: deciding.length })}
              {soonest === null ? null : t('proposals.soonest', { when: deadline(soonest) })}
              {t('proposals.end')}
            </h1>
            <p>{t('proposals.openHint')}</p>
          </header>
          <DecideList deciding={deciding} now={now} />
        </>
      )}
      {data.hearing.length === 0 ? null : (
        <section className="card section later" aria-labelledby="hearing">
          <h2 id="hearing">{t('proposals.hearing', { count: data.hearing.length })}</h2>
          <p className="small quiet">{t('proposals.hearingWords')}</p>
          <ul>
            {mostUrgentFirst(data.hearing).map((item) => (
              <ProposalRow key={`${item.caseId} ${item.step}`} item={item} now={now} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
