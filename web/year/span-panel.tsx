import { useTranslation } from 'react-i18next';
import type { YearRound } from '../api/answers';
import { dateOf } from '../dates/civil';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { PanelHead } from './panel-head';
import { RoundLine } from './round-line';

interface Props {
  title: string;
  /** Due within the span, in the order of their days. */
  rounds: readonly YearRound[];
  now: string;
  close: () => void;
}

/** What one row of the heat map has due in one column, day by day, with the reason of each date. */
export function SpanPanel({ title, rounds, now, close }: Props) {
  const { t } = useTranslation();
  const { day } = useSpokenDates(now);
  const days = new Map<string, YearRound[]>();
  for (const round of rounds) {
    if (round.dueAt === null) continue;
    const date = dateOf(round.dueAt);
    days.set(date, [...(days.get(date) ?? []), round]);
  }
  return (
    <aside className="card day-panel" aria-live="polite">
      <PanelHead title={title} close={close} />
      {days.size === 0 ? <p className="quiet">{t('year.heat.nothingThen')}</p> : null}
      {[...days].map(([date, due]) => (
        <section key={date}>
          <h3>
            {day(date)} <span className="quiet">{t('year.heat.dueThen', { count: due.length })}</span>
          </h3>
          <ul>
            {due.map((round) => (
              <RoundLine key={`${round.cadence} ${round.period}`} round={round} now={now} due />
            ))}
          </ul>
        </section>
      ))}
    </aside>
  );
}
