import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { sessionQuery } from '../api/queries';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { ExtraRound } from './extra-round';
import { OwingList } from './owing-list';
import { RemindForm } from './remind-form';
import { roundQuery } from './round';
import { RoundEvents } from './round-events';
import { RoundHead } from './round-head';
import '../board/lane.css';
import '../duty/duty.css';
import '../duty/duties.css';
import './round.css';

export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { data: session } = useQuery(sessionQuery);
  const { data: round, isPending, error, refetch } = useQuery(roundQuery(id));
  if (isPending) return <Loading rows={10} />;
  if (round === undefined) return <Failure error={error} retry={() => void refetch()} />;
  return (
    <>
      <RoundHead round={round} />
      {session?.role === 'office' ? (
        <section className="round-acts" aria-label={t('round.acts')}>
          <RemindForm key={id} round={round} />
          <ExtraRound key={`${id} extra`} round={round} />
        </section>
      ) : null}
      <div className="round-columns">
        <RoundEvents round={round} />
        <OwingList round={round} />
      </div>
    </>
  );
}
