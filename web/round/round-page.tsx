import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { useMay } from '../api/use-may';
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
  const may = useMay();
  const { data: round, isPending, error, refetch } = useQuery(roundQuery(id));
  if (isPending) return <Loading rows={10} />;
  if (round === undefined) return <Failure error={error} retry={() => void refetch()} />;
  return (
    <>
      <RoundHead round={round} />
      {may('round.remind') || may('cadence.run') ? (
        <section className="round-acts" aria-label={t('round.acts')}>
          {may('round.remind') ? <RemindForm key={id} round={round} /> : null}
          {may('cadence.run') ? <ExtraRound key={`${id} extra`} round={round} /> : null}
        </section>
      ) : null}
      <div className="round-columns">
        <RoundEvents round={round} />
        <OwingList round={round} />
      </div>
    </>
  );
}
