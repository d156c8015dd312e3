import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { StateCard } from '../states/state-card';
import { mapQuery } from './map';
import { MapGrid } from './map-grid';
import { MapLegend } from './map-legend';
import { MapTools } from './map-tools';
import { useMapAddress } from './use-map-address';
import '../duty/duties.css';
import '../year/heat-map.css';
import './map.css';

/** Units by rounds: the whole office at one look. */
export function Component() {
  const { t } = useTranslation();
  const { filter, set, clear } = useMapAddress();
  const { data: first, isPending, error, refetch } = useQuery(mapQuery(filter, 0));
  return (
    <>
      <h1 className="say small-say">
        {first === undefined
          ? t('map.title')
          : t(first.under === null ? 'map.say' : 'map.sayUnder', {
              ...{ year: first.year, units: first.total, rounds: first.rounds.length },
              ...{ burning: first.burning, under: first.under?.name },
            })}
      </h1>
      <MapTools filter={filter} set={set} under={first?.under?.name} />
      {isPending ? (
        <Loading rows={12} />
      ) : first === undefined ? (
        <Failure error={error} retry={() => void refetch()} />
      ) : first.total === 0 ? (
        <StateCard
          title={t('map.none')}
          actions={
            <button className="plain" type="button" onClick={clear}>
              {t('map.all')}
            </button>
          }
        >
          <p>{t('map.noneWords')}</p>
        </StateCard>
      ) : first.rounds.length === 0 ? (
        <StateCard title={t('map.noRounds')}>
          <p>{t('map.noRoundsWords', { year: first.year })}</p>
        </StateCard>
      ) : (
        <>
          <MapGrid key={JSON.stringify(filter)} first={first} filter={filter} set={set} />
          <MapLegend />
        </>
      )}
    </>
  );
}
