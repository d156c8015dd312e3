import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useOfficeNow } from '../dates/use-office-now';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { Feeds } from './feeds';
import { MyNotice } from './my-notice';
import { mineQuery, wishesQuery } from './wishes';
import { WishesForm } from './wishes-form';
import './wishes.css';

export function Component() {
  const { t } = useTranslation();
  const now = useOfficeNow();
  const { data, isPending, error, refetch } = useQuery(wishesQuery);
  const mine = useQuery(mineQuery);
  if (isPending) return <Loading rows={8} />;
  if (data === undefined) return <Failure error={error} retry={() => void refetch()} />;
  return (
    <>
      <header className="lead">
        <h1 className="say small-say">{t('wishes.title')}</h1>
        <p>{t('wishes.lead')}</p>
      </header>
      <div className="wishes-grid">
        <WishesForm kept={data} />
        <Feeds now={now} />
      </div>
      <section className="card mine-list" aria-labelledby="mine">
        <h2 id="mine">{t('wishes.mine')}</h2>
        {mine.data?.items.length === 0 ? <p className="quiet">{t('wishes.none')}</p> : null}
        {mine.data?.items.map((notice) => (
          <MyNotice key={notice.id} notice={notice} now={now} />
        ))}
        {mine.isError ? <Failure error={mine.error} retry={() => void mine.refetch()} /> : null}
      </section>
    </>
  );
}
