import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { SpokenTime } from '../dates/spoken-time';
import { useSpokenDates } from '../dates/use-spoken-dates';
import type { DeliveryStory } from './deliveries';
import { DeliveryMark } from './delivery-mark';

/** Whom a notice is for, how far it got, and what that means and does not mean. */
export function DeliveryHead({ story, now }: { story: DeliveryStory; now: string }) {
  const { t } = useTranslation();
  const { moment, exact } = useSpokenDates(now);
  const { person, state, channel, mailState, since, slotAt, leavesAt } = story;
  const onPage = state === 'accepted' && channel === 'in-app';
  const mend =
    mailState === 'failed' ? 'mendFailed' : ['refused', 'bounced'].includes(mailState) ? 'mend' : null;
  const meaning =
    state === 'queued'
      ? [
          leavesAt === null
            ? t('deliveries.explained.queued', { when: moment(slotAt) })
            : t('deliveries.explained.queuedAt', { when: moment(leavesAt) }),
          ...(story.attempts > 0 ? [t('deliveries.explained.again')] : []),
        ].join('')
      : onPage
        ? t(mailState === 'accepted' ? 'deliveries.explained.onPage' : 'deliveries.explained.instead')
        : t(`deliveries.explained.${state}`);
  return (
    <header className="lead delivery-head">
      <Link className="link small" to="/deliveries">
        {t('deliveries.back')}
      </Link>
      <h1 className="say small-say">{t('deliveries.title', { person: person.name })}</h1>
      <p className="delivery-now">
        <DeliveryMark {...{ state, channel, mailState }} />{' '}
        <span className="small quiet">
          <SpokenTime iso={since} exact={exact(since)}>
            {moment(since)}
          </SpokenTime>
        </span>
      </p>
      <p>{meaning}</p>
      {mend === null ? null : <p>{t(`deliveries.${mend}`)}</p>}
      <dl className="small">
        <dt>{t('deliveries.facts.address')}</dt>
        <dd>{story.address}</dd>
        <dt>{t('deliveries.facts.wave')}</dt>
        <dd title={exact(slotAt)}>{moment(slotAt)}</dd>
        <dt>{t('deliveries.facts.messageId')}</dt>
        <dd>
          <code>{story.messageId}</code>
        </dd>
      </dl>
      {story.againOf === null ? null : (
        <p className="small">
          {t('deliveries.again_')}{' '}
          <Link className="link" to={`/deliveries/${encodeURIComponent(story.againOf.id)}`}>
            {t('deliveries.earlier')}
          </Link>
          {story.againOf.reason === null ? null : (
            <span className="quiet">
              {' '}
              {t('deliveries.repeated.office', { reason: story.againOf.reason })}
            </span>
          )}
        </p>
      )}
      <Link className="link small" to={`/deliveries?person=${encodeURIComponent(person.id)}`}>
        {t('deliveries.ofPerson', { person: person.name })}
      </Link>
    </header>
  );
}
