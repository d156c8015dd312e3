import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { yearQuery } from '../api/queries';
import { dateOf, yearOf } from '../dates/civil';
import { useOfficeNow } from '../dates/use-office-now';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { DayPanel } from './day-panel';
import { Legend } from './legend';
import { MonthGrid } from './month-grid';
import { SkippedRounds } from './skipped-rounds';
import { loadByDay, rampStep } from './year-load';
import { YearLead } from './year-lead';
import './year.css';
import './month.css';

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

export function Component() {
  const now = useOfficeNow();
  const [params, setParams] = useSearchParams();
  const wanted = Number(params.get('year')) || yearOf(dateOf(now));
  const { data: year, isPending, error, refetch } = useQuery(yearQuery(wanted));
  const [picked, setPicked] = useState<string | null>(null);
  if (isPending) return <Loading rows={14} />;
  if (year === undefined) return <Failure error={error} retry={() => void refetch()} />;
  const load = loadByDay(year);
  const step = rampStep(year);
  const shown = picked !== null && yearOf(picked) === year.year ? picked : null;
  // One stop of the tab key for the whole year; the arrow keys go on from there.
  const stop = shown ?? (yearOf(dateOf(now)) === year.year ? dateOf(now) : `${year.year}-01-01`);
  return (
    <>
      <YearLead
        year={year}
        load={load}
        pick={setPicked}
        go={(other) => {
          setPicked(null);
          setParams({ year: String(other) });
        }}
      />
      <div className={shown === null ? 'year' : 'year with-day'}>
        <div className="months card">
          {months.map((month) => (
            <MonthGrid
              key={month}
              {...{ year, month, load, step, today: dateOf(now), picked: shown, stop, pick: setPicked }}
            />
          ))}
        </div>
        {shown === null ? null : (
          <DayPanel date={shown} day={load.get(shown)} now={now} close={() => setPicked(null)} />
        )}
      </div>
      <Legend step={step} />
      <SkippedRounds rounds={year.rounds} now={now} />
    </>
  );
}
