import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { useMay } from '../api/use-may';
import { useOfficeNow } from '../dates/use-office-now';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { AgainForm } from './again-form';
import { CarriedList } from './carried-list';
import { deliveryQuery } from './deliveries';
import { DeliveryHead } from './delivery-head';
import { DeliveryTimeline } from './delivery-timeline';
import '../duty/duty.css';
import './deliveries.css';
import './delivery.css';

export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const now = useOfficeNow();
  const may = useMay();
  const { data: story, isPending, error, refetch } = useQuery(deliveryQuery(id));
  if (isPending) return <Loading rows={10} />;
  if (story === undefined) return <Failure error={error} retry={() => void refetch()} />;
  const sends = may('delivery.repeat');
  const ended = story.state !== 'queued' && story.state !== 'sending';
  return (
    <>
      <DeliveryHead story={story} now={now} />
      {sends && ended && story.requests.length > 0 ? <AgainForm key={id} story={story} now={now} /> : null}
      <div className="delivery-columns">
        <DeliveryTimeline story={story} now={now} />
        <div>
          <CarriedList story={story} now={now} />
          <section className="card carried" aria-labelledby="delivery-text">
            <h2 id="delivery-text">{t('deliveries.text')}</h2>
            {story.text === null ? (
              <p className="quiet">{t(story.subject === null ? 'deliveries.noText' : 'deliveries.erased')}</p>
            ) : (
              <>
                <p className="small quiet">{t('deliveries.textWords')}</p>
                <p className="delivery-subject">{story.subject}</p>
                <pre className="delivery-text">{story.text}</pre>
              </>
            )}
          </section>
        </div>
      </div>
    </>
  );
}
