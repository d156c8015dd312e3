import { useTranslation } from 'react-i18next';
import { SpokenTime } from '../dates/spoken-time';
import { useSpokenDates } from '../dates/use-spoken-dates';
import type { DeliveryStory } from './deliveries';
import { bounceReason, eventsOf, type DeliveryEvent } from './delivery-events';
import { RepetitionEvent } from './repetition-event';
import { TriesEvent } from './tries-event';

/** What happened to a notice, the oldest first, a line each: when, what, in whose words. */
export function DeliveryTimeline({ story, now }: { story: DeliveryStory; now: string }) {
  const { t } = useTranslation();
  const { moment, exact } = useSpokenDates(now);
  return (
    <section className="card story" aria-labelledby="delivery-story">
      <h2 id="delivery-story">{t('deliveries.story')}</h2>
      <ol>
        {eventsOf(story).map((event) => (
          <li key={`${event.what} ${event.at}`} className={`event-${event.what}`}>
            <p className="small quiet">
              <SpokenTime iso={event.at} exact={exact(event.at)}>
                {moment(event.at)}
              </SpokenTime>
            </p>
            <EventWords event={event} story={story} now={now} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function EventWords({ event, story, now }: { event: DeliveryEvent; story: DeliveryStory; now: string }) {
  const { t } = useTranslation();
  switch (event.what) {
    case 'made':
      return (
        <p>
          {story.requests.length === 0
            ? t('deliveries.madeEmpty')
            : t('deliveries.made', { count: story.requests.length })}
        </p>
      );
    case 'tried':
      return <TriesEvent tries={event.tries} now={now} />;
    case 'bounced':
      return (
        <p>
          {t('deliveries.back_', { why: t(`deliveries.bounce.${bounceReason(story.bounceStatus)}`) })}{' '}
          {story.bounceStatus === null ? null : (
            <span className="small quiet">{t('deliveries.code', { code: story.bounceStatus })}</span>
          )}
        </p>
      );
    case 'opened':
      return (
        <>
          <p>{t('deliveries.opened')}</p>
          <p className="small quiet">{t('deliveries.openedWords')}</p>
        </>
      );
    default:
      return <RepetitionEvent again={event.again} />;
  }
}
