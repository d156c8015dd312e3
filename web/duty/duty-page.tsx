import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router-dom';
import { dutyQuery } from '../api/queries';
import { DueLine } from '../board/due-line';
import { WhyOfDuty } from '../dates/why-of-duty';
import { useOfficeNow } from '../dates/use-office-now';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { StandingMark } from '../states/standing-mark';
import { useSide } from '../texts/use-language';
import { DutyActions } from './duty-actions';
import { TrailItem } from '../trail/trail-item';
import { HeldBy } from './held-by';
import { Progress } from './progress';
import { Story } from './story';
import { WhyButton } from './why-button';
import './duty.css';

export function Component() {
  const { t } = useTranslation();
  const side = useSide();
  const now = useOfficeNow();
  const { id = '' } = useParams();
  const { data: duty, isPending, error, refetch } = useQuery(dutyQuery(id));
  if (isPending) return <Loading rows={10} />;
  if (duty === undefined) return <Failure error={error} retry={() => void refetch()} />;
  const { verdict } = duty;
  return (
    <article className="duty">
      <header className="lead">
        <ul className="crumb">
          <li>
            <Link to="/duties">{t('duty.back')}</Link>
          </li>
          <li>
            <Link to={`/duties?unit=${encodeURIComponent(duty.unit.id)}`}>{duty.unit.name}</Link>
          </li>
          <li>{t('duty.whole', { title: side(duty.cadenceTitle), label: side(duty.label) })}</li>
          <TrailItem kind="duty" id={duty.id} />
        </ul>
        <h1 className="say small-say">{side(duty.ask)}</h1>
      </header>
      <div className="duty-columns">
        <div>
          <dl className="card facts">
            <dt>{t('duties.column.unit')}</dt>
            <dd>{duty.unit.name}</dd>
            <dt>{t('duty.until')}</dt>
            <dd>
              <WhyOfDuty value={duty.id}>
                <DueLine round={duty} now={now} />
              </WhyOfDuty>
            </dd>
            <Progress duty={duty} />
            <HeldBy duty={duty} now={now} />
            <dt>{t('duty.status')}</dt>
            <dd>
              <StandingMark standing={duty.standing} />
              <span className="quiet">
                {' '}
                {verdict === null ? t('duty.verdictNone') : t(`duty.verdict.${verdict}`)}
              </span>
            </dd>
          </dl>
          <p className="why-open">
            <WhyButton dutyId={duty.id} now={now} />
          </p>
          <DutyActions key={duty.id} duty={duty} />
        </div>
        <Story facts={duty.facts} now={now} />
      </div>
    </article>
  );
}
