import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Year } from '../api/answers';
import { dateOf } from '../dates/civil';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { useSide } from '../texts/use-language';
import type { Collision } from './answers';
import { CadenceLanes } from './cadence-lanes';
import { DayPanel } from './day-panel';
import { HeatLegend } from './heat-legend';
import { HeatMap } from './heat-map';
import { heatStep, type HeatColumn, type HeatRow } from './heat-row';
import { owedWithin } from './owed-within';
import { cadenceLoadQuery } from './queries';
import { SpanPanel } from './span-panel';
import { useHeatColumns } from './use-heat-columns';
import { useYearAddress } from './year-address';
import type { LoadByDay } from './year-load';

type Picked = { date: string } | { row: HeatRow; column: HeatColumn } | null;

/** A lane a cadence over the year, and what each costs everybody, month by month. */
export function CadenceView({
  year,
  load,
  collisions,
}: {
  year: Year;
  load: LoadByDay;
  collisions: ReadonlyMap<string, Collision>;
}) {
  const { t } = useTranslation();
  const side = useSide();
  const { now } = useYearAddress();
  const { data, isPending, error, refetch } = useQuery(cadenceLoadQuery(year.year));
  const [picked, setPicked] = useState<Picked>(null);
  const columns = useHeatColumns(data?.columns ?? []);
  if (isPending) return <Loading rows={8} />;
  if (data === undefined) return <Failure error={error} retry={() => void refetch()} />;
  const close = () => setPicked(null);
  const step = heatStep(data.rows);
  const rows = data.rows.map(({ cadence, title, units, counts, duties }): HeatRow => ({
    key: cadence,
    name: side(title),
    note: t('year.units', { count: units }),
    ...{ level: 1, expanded: null, counts, mixed: false },
    total: t('year.heat.cadenceTotal', { count: duties }),
  }));
  return (
    <div className={picked === null ? 'year' : 'year with-day'}>
      <div className="cadences">
        <CadenceLanes year={year} rows={data.rows} now={now} pick={(date) => setPicked({ date })} />
        <h2>{t('year.lanes.duties')}</h2>
        <HeatMap
          label={t('year.heat.cadences')}
          corner={t('year.heat.cadence')}
          {...{ columns, step, count: rows.length, rowAt: (index) => rows[index] ?? null }}
          today={dateOf(now)}
          said={(row, column, count) =>
            t('year.heat.cellUnits', { row: row.name, column: column.said, count })
          }
          pick={(row, column) => setPicked({ row, column })}
        />
        <HeatLegend step={step} of="units" folds={false} />
      </div>
      {picked === null ? null : 'date' in picked ? (
        <DayPanel
          date={picked.date}
          day={load.get(picked.date)}
          collision={collisions.get(picked.date)}
          now={now}
          close={close}
        />
      ) : (
        <SpanPanel
          title={t('year.heat.picked', { row: picked.row.name, column: picked.column.said })}
          rounds={owedWithin(year, [{ id: '', cadences: [picked.row.key] }], picked.column)}
          now={now}
          close={close}
        />
      )}
    </div>
  );
}
