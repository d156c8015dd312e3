import { useTranslation } from 'react-i18next';
import type { YearRound } from '../api/answers';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { WhySteps } from '../dates/why-steps';
import { useSide } from '../texts/use-language';
import type { DayLoad } from './year-load';

interface Props {
  date: string;
  day: DayLoad | undefined;
  now: string;
  close: () => void;
}

/** What is due and what opens on the day that was picked, with the reason of each date. */
export function DayPanel({ date, day, now, close }: Props) {
  const { t } = useTranslation();
  const spoken = useSpokenDates(now);
  return (
    <aside className="card day-panel" aria-live="polite">
      <h2>
        {spoken.day(date)}
        <button className="plain" type="button" onClick={close}>
          {t('year.close')}
        </button>
      </h2>
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

const states = ['planned', 'open', 'closed', 'skipped'] as const;

function RoundLine({ round, now, due }: { round: YearRound; now: string; due: boolean }) {
  const { t } = useTranslation();
  const side = useSide();
  const { moment, deadline } = useSpokenDates(now);
  const { dueAt, opensAt } = round;
  const state = states.find((known) => known === round.state);
  return (
    <li>
      <p>
        <strong>{side(round.title)}</strong> {side(round.label)}{' '}
        <span className="small quiet">
          {t('year.units', { count: round.units })} ·{' '}
          {state === undefined ? t('year.notPlanned') : t(`year.state.${state}`)}
        </span>
        {round.provisional ? <span className="tag">{t('dates.provisional')}</span> : null}
      </p>
      {due && opensAt !== null ? (
        <p className="small quiet">{t('year.opensAt', { when: moment(opensAt) })}</p>
      ) : null}
      {!due && dueAt !== null ? <p className="small quiet">{deadline(dueAt)}</p> : null}
      {due && dueAt !== null ? <WhySteps round={{ ...round, dueAt }} now={now} /> : null}
    </li>
  );
}
