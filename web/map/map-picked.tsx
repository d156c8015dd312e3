import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router-dom';
import { useMay } from '../api/use-may';
import { SpokenTime } from '../dates/spoken-time';
import { useOfficeNow } from '../dates/use-office-now';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { useSide } from '../texts/use-language';
import { dutyAddress, unitAddress } from './addresses';
import type { MapRound, MapRow } from './map';
import { markAt, type Mark } from './marks';

interface Props {
  row: MapRow | null;
  round: MapRound | undefined;
  at: number | undefined;
  words: Readonly<Record<Mark, string>>;
  branch: (unitId: string) => void;
}

/** The cell that the keys are on, in words, and the ways on from it. */
export function MapPicked({ row, round, at, words, branch }: Props) {
  const { t } = useTranslation();
  const side = useSide();
  const may = useMay();
  const dates = useSpokenDates(useOfficeNow());
  const navigate = useNavigate();
  if (row === null) return null;
  const mark = at === undefined ? null : markAt(row.cells, at);
  return (
    <section className="map-picked card" aria-label={t('map.picked')}>
      <p>
        <b>{row.name}</b>
        {row.path.length === 0 ? null : <span className="quiet"> {row.path.join(' / ')}</span>}
        {round === undefined || mark === null ? null : (
          <>
            {' '}
            {t('map.said', { round: `${side(round.title)} ${side(round.label)}` })}
            <b>{words[mark]}</b>{' '}
            <span className="quiet">
              {t('map.due')}{' '}
              <SpokenTime iso={round.dueAt} exact={dates.exact(round.dueAt)}>
                {dates.moment(round.dueAt)}
              </SpokenTime>
            </span>
          </>
        )}
      </p>
      <p className="map-ways">
        {round === undefined || mark === '.' ? null : (
          <button
            type="button"
            className="plain"
            onClick={() => void dutyAddress(row, round).then((address) => navigate(address))}
          >
            {t('map.openDuty')}
          </button>
        )}
        {round !== undefined && may('round.read') ? (
          <Link className="link" to={`/rounds/${encodeURIComponent(round.roundId)}`}>
            {t('map.openRound')}
          </Link>
        ) : null}
        <Link className="link" to={unitAddress(row)}>
          {t('map.openUnit')}
        </Link>
        <button type="button" className="plain" onClick={() => branch(row.unitId)}>
          {t('map.onlyBranch')}
        </button>
      </p>
    </section>
  );
}
