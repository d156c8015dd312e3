import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { BurningUnit, Lane } from '../api/answers';
import { StandingIcon } from '../states/standing-mark';
import { useSide } from '../texts/use-language';
import { NumberLink } from './number-link';
import { rowsOf } from './rows-address';

/** The units with most overdue; where nothing is, those that still owe most. */
export function BurningUnits({ units, lanes }: { units: BurningUnit[]; lanes: Lane[] }) {
  const { t } = useTranslation();
  const side = useSide();
  const late = units.filter(({ overdue }) => overdue > 0);
  const shown = late.length > 0 ? late : units.filter(({ outstanding }) => outstanding > 0);
  const titles = new Map(lanes.map(({ cadence, title }) => [cadence, side(title)]));
  const parts = ({ cadences }: BurningUnit): string =>
    [...titles]
      .flatMap(([cadence, title]) => {
        const count = cadences.find((entry) => entry.cadence === cadence)?.count ?? 0;
        if (count === 0) return [];
        return count === 1 ? title : t('board.burns.part', { title, count });
      })
      .join(t('board.burns.join'));
  return (
    <section className="card burns" aria-labelledby="burns">
      <h2 id="burns">
        {late.length > 0 ? t('board.burns.title') : t('board.burns.calm')}{' '}
        <span className="quiet">
          {late.length > 0
            ? t('board.burns.overdueUnits', { count: late.length })
            : shown.length > 0
              ? t('board.burns.noneOverdue')
              : t('board.burns.allIn')}
        </span>
      </h2>
      <ul>
        {shown.map((unit) => (
          <li key={unit.unitId}>
            <div>
              <Link className="unit" to={rowsOf({ unit: unit.unitId })}>
                {unit.name}
              </Link>
              <p className="small quiet">{parts(unit)}</p>
            </div>
            {unit.overdue > 0 ? (
              <p className="standing standing-overdue">
                <StandingIcon standing="overdue" />
                <NumberLink to={rowsOf({ unit: unit.unitId, status: 'overdue' })} urgent>
                  {t('board.burns.overdue', { count: unit.overdue })}
                </NumberLink>
              </p>
            ) : (
              <p className="quiet">{t('board.burns.outstanding', { count: unit.outstanding })}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
