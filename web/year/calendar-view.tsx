import { useState } from 'react';
import type { Year } from '../api/answers';
import { dateOf, yearOf } from '../dates/civil';
import type { Collision } from './answers';
import { DayPanel } from './day-panel';
import { Legend } from './legend';
import { MonthGrid } from './month-grid';
import { SkippedRounds } from './skipped-rounds';
import { rampStep, type LoadByDay } from './year-load';

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

interface Props {
  year: Year;
  load: LoadByDay;
  collisions: ReadonlyMap<string, Collision>;
  now: string;
  /** A day that was picked elsewhere on the page. */
  picked: string | null;
  pick: (date: string | null) => void;
}

/** Twelve months of days, shaded by load. */
export function CalendarView({ year, load, collisions, now, picked, pick }: Props) {
  const step = rampStep(year);
  const shown = picked !== null && yearOf(picked) === year.year ? picked : null;
  const today = dateOf(now);
  // One stop of the tab key for the whole year; the arrow keys go on from there.
  const [left, setLeft] = useState<string | null>(null);
  const stop = shown ?? left ?? (yearOf(today) === year.year ? today : `${year.year}-01-01`);
  return (
    <>
      <div className={shown === null ? 'year' : 'year with-day'}>
        <div className="months card">
          {months.map((month) => (
            <MonthGrid
              key={month}
              {...{ year, month, load, collisions, step, today, picked: shown, stop, pick }}
            />
          ))}
        </div>
        {shown === null ? null : (
          <DayPanel
            date={shown}
            day={load.get(shown)}
            collision={collisions.get(shown)}
            now={now}
            close={() => {
              setLeft(shown);
              pick(null);
              document.getElementById(`day-${shown}`)?.focus();
            }}
          />
        )}
      </div>
      <Legend step={step} />
      <SkippedRounds rounds={year.rounds} now={now} />
    </>
  );
}
