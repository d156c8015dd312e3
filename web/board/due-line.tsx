import { useTranslation } from 'react-i18next';
import type { OpenRound } from '../api/answers';
import { dateOf } from '../dates/civil';
import { SpokenTime } from '../dates/spoken-time';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { Why } from '../dates/why';

export type Deadline = Pick<
  OpenRound,
  'dueAt' | 'lateAfter' | 'workdaysLeft' | 'openedLateDays' | 'rule' | 'shift' | 'provisional'
>;

/** Until when, how many working days that is, and why. */
export function DueLine({ round, now }: { round: Deadline; now: string }) {
  const { t } = useTranslation();
  const { deadline, day, exact } = useSpokenDates(now);
  const { dueAt, lateAfter, workdaysLeft, openedLateDays, provisional } = round;
  const over = Date.parse(now) > Date.parse(dueAt);
  const until = over ? lateAfter : dueAt;
  const left =
    Date.parse(now) > Date.parse(until)
      ? t('board.lane.over')
      : dateOf(until) === dateOf(now)
        ? t('board.lane.lastDay')
        : t('board.lane.left', { count: workdaysLeft });
  return (
    <div className="due">
      <p>
        <strong>{left}</strong>
        {t('board.sentence.comma')}
        <SpokenTime iso={dueAt} exact={exact(dueAt)}>
          {deadline(dueAt)}
        </SpokenTime>{' '}
        <Why round={round} now={now} />
        {provisional ? <span className="tag">{t('dates.provisional')}</span> : null}
      </p>
      {openedLateDays > 0 && Date.parse(lateAfter) > Date.parse(dueAt) ? (
        <p className="quiet" title={exact(lateAfter)}>
          {t('board.lane.grace', { count: openedLateDays, day: day(dateOf(lateAfter)) })}
        </p>
      ) : null}
    </div>
  );
}
