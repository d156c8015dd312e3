import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { OpenRound } from '../api/answers';
import { StandingIcon } from '../states/standing-mark';
import { DueLine } from './due-line';
import { NumberLink } from './number-link';
import { rowsOf } from './rows-address';
import { standingOrder } from './standing-order';
import { StateBar } from './state-bar';

export function LaneNow({ title, round, now }: { title: string; round: OpenRound; now: string }) {
  const { t } = useTranslation();
  const { counts, roundId, units } = round;
  const shown = standingOrder.filter((standing) => counts[standing] > 0);
  return (
    <>
      <p className="figure">
        {counts.reported + counts.verified}
        <span className="slash">/</span>
        <Link to={rowsOf({ roundId })} aria-label={t('board.lane.all', { title, count: units })}>
          {units}
        </Link>
        <span className="small quiet">{t('board.lane.reported')}</span>
      </p>
      <StateBar counts={counts} />
      <ul className="counts">
        {shown.map((standing) => (
          <li key={standing} className={`standing standing-${standing}`}>
            <StandingIcon standing={standing} />
            {t(`standing.${standing}`)}
            <NumberLink to={rowsOf({ roundId, status: standing })}>{String(counts[standing])}</NumberLink>
          </li>
        ))}
      </ul>
      <DueLine round={round} now={now} />
    </>
  );
}
