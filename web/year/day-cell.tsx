import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { YearDay } from '../api/answers';
import { addDays, dayOf, yearOf } from '../dates/civil';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { rampLevel, type DayLoad } from './year-load';

interface Props {
  day: YearDay;
  load: DayLoad | undefined;
  /** A unit has more due than it should. */
  collides: boolean;
  step: number;
  column: number | undefined;
  isToday: boolean;
  isPicked: boolean;
  isStop: boolean;
  pick: (date: string) => void;
}

const moves: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

export function DayCell({ day, load, collides, step, column, isToday, isPicked, isStop, pick }: Props) {
  const { t } = useTranslation();
  const { date, kind, name } = day;
  const spoken = useSpokenDates(`${date}T00:00:00Z`);
  const due = load?.due.length ?? 0;
  const units = load?.units ?? 0;
  const words = [
    spoken.day(date),
    isToday ? t('year.today') : null,
    kind === 'holiday' && name !== null ? t('dates.holidayNamed', { name }) : t(`dates.kind.${kind}`),
    due > 0 ? `${t('year.due', { count: due })} ${t('year.load', { count: units })}` : null,
  ];
  const move = (event: KeyboardEvent): void => {
    const days = moves[event.key];
    if (days === undefined) return;
    event.preventDefault();
    const next = addDays(date, days);
    if (yearOf(next) !== yearOf(date)) return;
    pick(next);
    document.getElementById(`day-${next}`)?.focus();
  };
  const marks = [
    'day',
    `load-${rampLevel(units, step)}`,
    kind === 'holiday' ? 'holiday' : kind === 'weekend' ? 'weekend' : '',
    collides ? 'collision' : '',
    isToday ? 'today' : '',
    isPicked ? 'picked' : '',
  ];
  return (
    <button
      type="button"
      id={`day-${date}`}
      className={marks.filter(Boolean).join(' ')}
      style={column === undefined ? undefined : { gridColumnStart: column }}
      title={words.filter((word) => word !== null).join(' · ')}
      aria-label={words.filter((word) => word !== null).join(', ')}
      aria-pressed={isPicked}
      tabIndex={isStop ? 0 : -1}
      onClick={() => pick(date)}
      onKeyDown={move}
    >
      {dayOf(date)}
      {kind === 'holiday' || kind === 'make-up' ? (
        <sup aria-hidden="true">{kind === 'holiday' ? t('year.rest') : t('year.work')}</sup>
      ) : null}
    </button>
  );
}
