import { useTranslation } from 'react-i18next';
import { SpokenTime } from '../dates/spoken-time';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { LookWords } from './look-words';
import type { RoundEvent, RoundStory } from './round';
import { ToldWords } from './told-words';

/** What was done in a round and what is to come, a line each: when, what was known, who was told. */
export function RoundEvents({ round }: { round: RoundStory }) {
  const { t } = useTranslation();
  const { moment, exact } = useSpokenDates(round.now);
  return (
    <section className="card story" aria-labelledby="round-story">
      <h2 id="round-story">{t('round.story')}</h2>
      {round.events.length === 0 ? <p className="quiet">{t('round.noStory')}</p> : null}
      <ol>
        {round.events.map((event) => {
          const at = event.what === 'look' ? (event.doneAt ?? event.at) : event.at;
          const ahead = event.what === 'look' && event.doneAt === null;
          return (
            <li key={`${event.what} ${at}`} className={ahead ? 'ahead' : undefined}>
              <p className="small quiet">
                <SpokenTime iso={at} exact={exact(at)}>
                  {moment(at)}
                </SpokenTime>
              </p>
              <EventWords event={event} now={round.now} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function EventWords({ event, now }: { event: RoundEvent; now: string }) {
  const { t } = useTranslation();
  const { moment } = useSpokenDates(now);
  switch (event.what) {
    case 'look':
      return <LookWords look={event} />;
    case 'moved':
      return <p>{t(`round.moved.${event.cause}`, { from: moment(event.from), to: moment(event.to) })}</p>;
    case 'given-back':
      return <p>{t('round.givenBack', { from: moment(event.from), until: moment(event.until) })}</p>;
    default:
      return (
        <>
          <p>{t('round.reminded', { count: event.told.asked })}</p>
          {event.reason === null ? null : <p className="words">{event.reason}</p>}
          <ToldWords told={event.told} />
        </>
      );
  }
}
