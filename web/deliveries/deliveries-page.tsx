import { useInfiniteQuery } from '@tanstack/react-query';
import Button from 'antd/es/button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { StateCard } from '../states/state-card';
import { deliveriesQuery } from './deliveries';
import { DeliveriesLead } from './deliveries-lead';
import { useDeliveryAddress } from './delivery-address';
import { DeliveryRows } from './delivery-rows';
import { DeliveryTools } from './delivery-tools';
import '../duty/duties.css';
import './deliveries.css';

export function Component() {
  const { t } = useTranslation();
  const { filter } = useDeliveryAddress();
  const found = useInfiniteQuery(deliveriesQuery(filter));
  if (found.isPending) return <Loading rows={12} />;
  const [first] = found.data?.pages ?? [];
  if (first === undefined) return <Failure error={found.error} retry={() => void found.refetch()} />;
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const { state } = filter;
  const counts = state === undefined ? Object.values(first.counts) : [first.counts[state] ?? 0];
  const filtered = Object.keys(filter).length > 0;
  return (
    <>
      <DeliveriesLead page={first} />
      <DeliveryTools page={first} />
      {items.length > 0 ? (
        <DeliveryRows items={items} />
      ) : filtered ? (
        <StateCard
          title={t('deliveries.noneFound')}
          actions={
            <Link className="link" to="/deliveries">
              {t('deliveries.dropAll')}
            </Link>
          }
        >
          <p>{t('deliveries.noneFoundWords')}</p>
        </StateCard>
      ) : (
        <StateCard title={t('deliveries.none', { span: t('deliveries.lately', { count: 30 }) })}>
          <p>{t('deliveries.emptyWords')}</p>
        </StateCard>
      )}
      {found.hasNextPage ? (
        <p className="more">
          <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t('deliveries.more')}
          </Button>
          <span className="small quiet">
            {t('deliveries.shown', {
              shown: items.length,
              total: counts.reduce((sum, count) => sum + count, 0),
            })}
          </span>
        </p>
      ) : null}
    </>
  );
}
