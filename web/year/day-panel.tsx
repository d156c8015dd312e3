import { useTranslation } from 'react-i18next';
import { useSpokenDates } from '../dates/use-spoken-dates';
import type { Collision } from './answers';
import { PanelHead } from './panel-head';
import { RoundLine } from './round-line';
import type { DayLoad } from './year-load';

interface Props {
  date: string;
  day: DayLoad | undefined;
  collision: Collision | undefined;
  now: string;
  close: () => void;
}

/** What is due and what opens on the day that was picked, with the reason of each date. */
export function DayPanel({ date, day, collision, now, close }: Props) {
  const { t } = useTranslation();
  const spoken = useSpokenDates(now);
  return (
    <aside className="card day-panel" aria-live="polite">
      <PanelHead title={spoken.day(date)} close={close} />
      {collision === undefined ? null : <CollisionLine collision={collision} day={day} />}
      {day === undefined ? <p className="quiet">{t('year.nothingThatDay')}</p> : null}
      {day !== undefined && day.due.length > 0 ? (
        <>
          <h3>
            {t('year.dueThatDay')} <span className="quiet">{t('year.load', { count: day.units })}</span>
          </h3>
          <ul>
            {day.due.map((round) => (
              <RoundLine key={`${round.cadence} ${round.period}`} round={round} now={now} due />
            ))}
          </ul>
        </>
      ) : null}
      {day !== undefined && day.opens.length > 0 ? (
        <>
          <h3>{t('year.opensThatDay')}</h3>
          <ul>
            {day.opens.map((round) => (
              <RoundLine key={`${round.cadence} ${round.period}`} round={round} now={now} due={false} />
            ))}
          </ul>
        </>
      ) : null}
    </aside>
  );
}

function CollisionLine({ collision, day }: { collision: Collision; day: DayLoad | undefined }) {
  const { t } = useTranslation();
  const { duties, units } = collision;
  // Every unit that collides has all of them, unless other units have some of the day's as well.
  const alike = day !== undefined && day.units === duties * units;
  return (
    <p className="attention small">
      {t(alike ? 'year.collision.day' : 'year.collision.dayMost', { units, count: duties })}
    </p>
  );
}
