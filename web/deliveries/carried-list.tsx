import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { NoticeReason } from '../duty/notice-reason';
import { useSide } from '../texts/use-language';
import type { DeliveryStory } from './deliveries';

/** What a notice speaks of, each with the way to it, and why it was sent at all. */
export function CarriedList({ story, now }: { story: DeliveryStory; now: string }) {
  const { t } = useTranslation();
  const side = useSide();
  const { moment } = useSpokenDates(now);
  return (
    <section className="card carried" aria-labelledby="carried">
      <h2 id="carried">{t('deliveries.carried')}</h2>
      {story.requests.length === 0 ? <p className="quiet">{t('deliveries.carriedEmpty')}</p> : null}
      <ul>
        {story.requests.map(({ id, says, unit, post, duty, case: file, heldFor, requestedAt }) => (
          <li key={id}>
            <p>
              {side(says)}
              {': '}
              {duty !== null ? (
                <Link className="link" to={`/duties/${encodeURIComponent(duty.id)}`}>
                  {`${side(duty.title)} ${side(duty.label)}`}
                </Link>
              ) : file !== null ? (
                <Link className="link" to={`/cases/${encodeURIComponent(file.id)}`}>
                  {t('deliveries.step', { step: file.step })}
                </Link>
              ) : (
                t('deliveries.openings')
              )}
            </p>
            <p className="small quiet">
              {[
                `${unit.name} ${post}`,
                t('deliveries.asked', { when: moment(requestedAt) }),
                ...(heldFor === null ? [] : [t(`deliveries.held.${heldFor}`)]),
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      <NoticeReason deliveryId={story.id} now={now} />
    </section>
  );
}
