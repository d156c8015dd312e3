import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { yearQuery } from '../api/queries';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { CadenceView } from './cadence-view';
import { CalendarView } from './calendar-view';
import { CompareView } from './compare-view';
import { OpenQuestions } from './open-questions';
import { PersonView } from './person-view';
import { TriedPreset } from './tried-preset';
import { UnitView } from './unit-view';
import { useYearAddress } from './year-address';
import { YearLead } from './year-lead';
import { loadByDay } from './year-load';
import { YearTools } from './year-tools';
import './year.css';
import './month.css';

export function Component() {
  const { comparing } = useYearAddress();
  return comparing ? <CompareView /> : <YearViews />;
}

/** One year, looked at in four ways. */
function YearViews() {
  const { year: wanted, view, now, get, set } = useYearAddress();
  const preset = get('preset');
  const { data: year, isPending, error, refetch } = useQuery(yearQuery(wanted, preset));
  const [picked, setPicked] = useState<string | null>(null);
  if (isPending) return <Loading rows={14} />;
  if (year === undefined) return <Failure error={error} retry={() => void refetch()} />;
  const load = loadByDay(year);
  const collisions = new Map(year.collisions.map((collision) => [collision.date, collision]));
  return (
    <>
      <YearLead
        year={year}
        load={load}
        pick={(date) => {
          setPicked(date);
          set({ view: undefined });
        }}
        go={(other) => {
          setPicked(null);
          set({ year: String(other) });
        }}
      />
      {preset === undefined ? <YearTools /> : <TriedPreset name={preset} />}
      <OpenQuestions questions={year.unresolved} />
      {view === 'calendar' || preset !== undefined ? (
        <CalendarView {...{ year, load, collisions, now, picked, pick: setPicked }} />
      ) : view === 'cadence' ? (
        <CadenceView key={year.year} {...{ year, load, collisions }} />
      ) : view === 'unit' ? (
        <UnitView key={year.year} year={year} />
      ) : (
        <PersonView key={year.year} year={year} />
      )}
    </>
  );
}
