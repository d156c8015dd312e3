import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useMay } from '../api/use-may';
import type { Lane } from '../api/answers';
import { SpokenTime } from '../dates/spoken-time';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { useSide } from '../texts/use-language';
import { LaneNow } from './lane-now';

export function LaneCard({ lane, now }: { lane: Lane; now: string }) {
  const { t } = useTranslation();
  const side = useSide();
  const may = useMay();
  const { moment, exact } = useSpokenDates(now);
  const { title, current, next } = lane;
  return (
    <li className="lane">
      <h2 className="lane-head">
        {current === null || !may('round.read') ? (
          side(title)
        ) : (
          <Link to={`/rounds/${encodeURIComponent(current.roundId)}`}>{side(title)}</Link>
        )}
        <span className="small quiet">{current === null ? null : side(current.label)}</span>
      </h2>
      {current === null ? (
        <p className="figure">
          {t('board.lane.closed')}
          <span className="empty-line" />
        </p>
      ) : (
        <LaneNow title={side(title)} round={current} now={now} />
      )}
      <p className="small quiet lane-next">
        {next === null ? (
          t('board.lane.noNext')
        ) : (
          <SpokenTime iso={next.opensAt} exact={exact(next.opensAt)}>
            {t('board.lane.next', { label: side(next.label), when: moment(next.opensAt) })}
          </SpokenTime>
        )}
        {next?.provisional === true ? <span className="tag">{t('dates.provisional')}</span> : null}
      </p>
    </li>
  );
}
