import { useTranslation } from 'react-i18next';
import { SpokenTime } from '../dates/spoken-time';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { useSide } from '../texts/use-language';
import type { CaseStory } from './answers';

/** The story of the case, a line an event: when, what, who, in what words. */
export function CaseLines({ events, now }: { events: CaseStory['events']; now: string }) {
  const { t } = useTranslation();
  const side = useSide();
  const { moment, exact } = useSpokenDates(now);
  return (
    <section className="card section" aria-labelledby="lines">
      <h2 id="lines">
        {t('caseFile.story')}{' '}
        <span className="quiet">{t('caseFile.storyCount', { count: events.length })}</span>
      </h2>
      <ol className="case-lines">
        {events.map(({ seq, at, by, words, text }) => (
          <li key={seq}>
            <SpokenTime iso={at} exact={exact(at)}>
              {moment(at)}
            </SpokenTime>
            <div>
              <p>{side(words)}</p>
              <p className="small quiet">
                {by === null ? t('caseFile.engine') : [by.person, by.post].filter(Boolean).join(' ')}
              </p>
              {text === null ? null : <p className="said">{text}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
