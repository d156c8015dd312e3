import { useId, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { YearRound } from '../api/answers';
import { dateOf, daysFrom } from '../dates/civil';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { useLanguage, useSide } from '../texts/use-language';
import type { CadenceLoad } from './answers';

/** A window shorter than this is hidden behind its due mark. */
const SHOWN_WINDOW_DAYS = 20;

interface Props {
  title: string;
  row: CadenceLoad['rows'][number];
  rounds: readonly YearRound[];
  unresolved: boolean;
  year: number;
  now: string;
  today: string | null;
  holidays: readonly { from: string; days: number }[];
  /** Where a day lies on the strip, in percent of it; and how wide a day is. */
  share: (date: string) => string;
  width: number;
  pick: (date: string) => void;
}

/** One cadence over the year: a mark a due day. One stop of the tab key; left and right go from round to round. */
export function CadenceLane(props: Props) {
  const { title, row, rounds, unresolved, year, now, today, holidays, share, width, pick } = props;
  const { t } = useTranslation();
  const side = useSide();
  const language = useLanguage();
  const { day } = useSpokenDates(now);
  const id = useId();
  const [active, setActive] = useState(0);
  const due = rounds.flatMap((round) =>
    round.dueAt === null ? [] : [{ round, date: dateOf(round.dueAt), past: round.dueAt < now }],
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 };
    const step = steps[event.key];
    if (step === undefined && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (step !== undefined) setActive(Math.min(due.length - 1, Math.max(0, active + step)));
    else if (due[active] !== undefined) pick(due[active].date);
  };
  /** The round that is nearest to where one clicked: marks are thin on a phone. */
  const onClick = ({ clientX, currentTarget }: MouseEvent): void => {
    const { left, width: wide } = currentTarget.getBoundingClientRect();
    const at = ((clientX - left) / wide) * (100 / width);
    const away = (date: string): number => Math.abs(daysFrom(`${year}-01-01`, date) + 0.5 - at);
    const nearest = due.reduce(
      (best, { date }, index) => (away(date) < away(due[best]?.date ?? date) ? index : best),
      0,
    );
    const found = due[nearest];
    if (found === undefined) return;
    setActive(nearest);
    pick(found.date);
  };
  return (
    <div className="year-lane">
      <b id={`${id}t`}>{title}</b>
      <div
        className="strip"
        role="listbox"
        aria-labelledby={`${id}t`}
        aria-activedescendant={due.length === 0 ? undefined : `${id}${active}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        {holidays.map(({ from, days }) => (
          <i key={from} className="holiday" style={{ left: share(from), width: `${days * width}%` }} />
        ))}
        {due.map(({ round, date }) => {
          const opens = round.opensAt === null ? date : dateOf(round.opensAt);
          const from = opens < `${year}-01-01` ? `${year}-01-01` : opens;
          const days = daysFrom(from, date);
          return days < SHOWN_WINDOW_DAYS ? null : (
            <i
              key={round.period}
              className="lane-window"
              style={{ left: share(from), width: `${days * width}%` }}
            />
          );
        })}
        {today === null ? null : <i className="lane-today" style={{ left: share(today) }} />}
        {due.map(({ round, date, past }, index) => {
          const said = t('year.lanes.round', { label: side(round.label), day: day(date) });
          return (
            <i
              key={round.period}
              id={`${id}${index}`}
              role="option"
              aria-selected={index === active}
              aria-label={said}
              title={said}
              className={['lane-due', past ? 'past' : '', index === active ? 'at' : ''].join(' ')}
              style={{ left: share(date) }}
            />
          );
        })}
      </div>
      <span className="small quiet lane-note">
        {unresolved ? (
          t('year.lanes.unresolved')
        ) : (
          <>
            {t('year.lanes.rounds', { count: row.rounds })}
            {row.skipped > 0 ? t('year.lanes.skipped', { count: row.skipped }) : null}{' '}
            <a
              className="link"
              href={`/api/v1/year.ics?year=${year}&cadence=${row.cadence}&language=${language}`}
              aria-label={t('year.view.exportOneNamed', { name: title })}
              download
            >
              {t('year.view.exportOne')}
            </a>
          </>
        )}
      </span>
    </div>
  );
}
