import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { useSide } from '../texts/use-language';
import { TrailItem } from '../trail/trail-item';
import type { CaseStory } from './answers';
import { ClockLine } from './clock-line';
import { ClockWhy } from './clock-why';

/** Whose case it is, what it is about in a sentence, and the clock that runs. */
export function CaseHead({ story, now }: { story: CaseStory; now: string }) {
  const { t } = useTranslation();
  const side = useSide();
  const { day } = useSpokenDates(now);
  const { subject, policy, next, closedAt, openedAt } = story;
  return (
    <header className="lead case-head">
      <div>
        <ul className="crumb">
          <li>
            <Link to="/cases">{t('caseFile.back')}</Link>
          </li>
          <li>
            <Link className="link" to={`/units/${encodeURIComponent(subject.unit.id)}`}>
              {subject.unit.name}
            </Link>
          </li>
          <li>{t('caseFile.opened', { when: day(openedAt.slice(0, 10)) })}</li>
          <li>{t('caseFile.policy', { title: side(policy.title), version: policy.version })}</li>
          <TrailItem kind="case" id={story.id} />
        </ul>
        <h1 className="say small-say">{side(story.sentence)}</h1>
        {subject.person === null ? null : (
          <p>{t('caseFile.about', { name: subject.person, post: subject.post ?? '' })}</p>
        )}
      </div>
      <div className="case-clock">
        {closedAt !== null ? (
          <p>{t('caseFile.closed', { when: day(closedAt.slice(0, 10)) })}</p>
        ) : next === null ? (
          <p>{t('caseFile.noClock')}</p>
        ) : (
          <>
            <ClockLine
              clock={{ title: side(next.title), at: next.at, workdaysLeft: next.workdaysLeft }}
              now={now}
            />
            <p className="small">
              {day(next.at.slice(0, 10))} <ClockWhy date={next} />
            </p>
          </>
        )}
      </div>
    </header>
  );
}
