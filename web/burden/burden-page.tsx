import { useQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { StateCard } from '../states/state-card';
import { BurdenLead } from './burden-lead';
import { BurdenTools } from './burden-tools';
import { HowCounted } from './how-counted';
import { meterQuery } from './meter';
import { useMeterAddress } from './meter-address';
import { MeterRows } from './meter-rows';
import '../duty/duties.css';
import '../year/year.css';
import './burden.css';

const FIRST = 50;
/** As many as the engine answers at once. */
const MOST = 500;

export function Component() {
  const { t } = useTranslation();
  const { bearer, standing, q, to } = useMeterAddress();
  const [limit, setLimit] = useState(FIRST);
  const { data, isPending, isFetching, error, refetch } = useQuery(
    meterQuery({ bearer, standing, q, limit }),
  );
  if (isPending) return <Loading rows={12} />;
  if (data === undefined) return <Failure error={error} retry={() => void refetch()} />;
  const { items, total, counts } = data;
  const filtered = standing !== undefined || q !== undefined;
  return (
    <>
      <BurdenLead
        bearer={bearer}
        counts={counts}
        caps={items.length === 0 || items.some(({ caps }) => caps.length > 0)}
      />
      <HowCounted bearer={bearer} />
      <BurdenTools />
      {items.length === 0 ? (
        <StateCard
          title={t(filtered ? 'burden.noneFound' : 'burden.empty')}
          actions={
            filtered ? (
              <Link className="link" to={to({ standing: undefined, q: undefined })}>
                {t('burden.drop')}
              </Link>
            ) : undefined
          }
        >
          {filtered ? <p>{t('burden.noneFoundWords')}</p> : null}
        </StateCard>
      ) : (
        <MeterRows items={items} bearer={bearer} />
      )}
      {items.length < total ? (
        <p className="more">
          {limit < MOST ? (
            <Button loading={isFetching} onClick={() => setLimit(MOST)}>
              {t('burden.more')}
            </Button>
          ) : null}
          <span className="small quiet">{t('burden.shown', { total, shown: items.length })}</span>
        </p>
      ) : null}
    </>
  );
}
