import { useTranslation } from 'react-i18next';
import { SpokenTime } from '../dates/spoken-time';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { useSide } from '../texts/use-language';
import type { CaseDecision } from './answers';
import { MeetingView } from './meeting-view';

/** What was decided, by whom, with the reason as it was written; a body's with its votes. */
export function DecisionList({
  title,
  decisions,
  now,
}: {
  title: string;
  decisions: CaseDecision[];
  now: string;
}) {
  const { t } = useTranslation();
  const side = useSide();
  const { moment, day, exact } = useSpokenDates(now);
  if (decisions.length === 0) return null;
  return (
    <div className="part">
      <h3>{title}</h3>
      {decisions.map(({ at, by, outcomeTitle, until, reason, meeting }) => (
        <div key={at} className="decision">
          <p>
            <strong>{side(outcomeTitle)}</strong>
            {until === null ? null : <span> {t('caseFile.until', { when: day(until.slice(0, 10)) })}</span>}
          </p>
          <p className="small quiet">
            <SpokenTime iso={at} exact={exact(at)}>
              {t('caseFile.decidedAt', { when: moment(at), person: by.person ?? '', post: by.post })}
            </SpokenTime>
          </p>
          {reason === null ? null : <p className="said">{reason}</p>}
          {meeting === null ? null : <MeetingView meeting={meeting} now={now} />}
        </div>
      ))}
    </div>
  );
}
