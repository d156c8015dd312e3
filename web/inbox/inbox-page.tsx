import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { inboxQuery } from '../api/queries';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { StateCard } from '../states/state-card';
import { DeliveryLead } from './delivery-lead';
import { MailList } from './mail-list';
import { MailView } from './mail-view';
import './inbox.css';

export function Component() {
  const { t } = useTranslation();
  const { id } = useParams();
  const inbox = useInfiniteQuery(inboxQuery);
  if (inbox.isPending) return <Loading rows={10} />;
  const [first] = inbox.data?.pages ?? [];
  if (first === undefined) return <Failure error={inbox.error} retry={() => void inbox.refetch()} />;
  const items = inbox.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <DeliveryLead deliveries={first.deliveries} embedded={first.embedded} />
      {!first.embedded ? null : items.length === 0 && id === undefined ? (
        <StateCard title={t('inbox.empty')}>
          <p>{t('inbox.emptyWords')}</p>
        </StateCard>
      ) : (
        <div className={id === undefined ? 'mails' : 'mails with-mail'}>
          <MailList
            items={items}
            opened={id}
            more={inbox.hasNextPage ? () => void inbox.fetchNextPage() : null}
            busy={inbox.isFetchingNextPage}
          />
          {id === undefined ? (
            <p className="card pick-mail quiet">{t('inbox.pick')}</p>
          ) : (
            <MailView key={id} id={id} />
          )}
        </div>
      )}
    </>
  );
}
