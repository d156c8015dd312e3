import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Year } from '../api/answers';
import { dateOf } from '../dates/civil';
import { Failure } from '../states/failure';
import { Loading } from '../states/loading';
import { foldedRows } from './folded-rows';
import { HeatLegend } from './heat-legend';
import { HeatMap } from './heat-map';
import { heatStep, type HeatColumn, type HeatRow } from './heat-row';
import { HeatTools } from './heat-tools';
import { NoRows } from './no-rows';
import { owedWithin } from './owed-within';
import { SpanPanel } from './span-panel';
import { useColumnWidth } from './use-column-width';
import { useHeatColumns } from './use-heat-columns';
import { useUnitFolds } from './unit-folds';
import { useUnitLoad } from './use-unit-load';
import { useYearAddress } from './year-address';

/** Units by weeks or months, folded by their kind. */
export function UnitView({ year }: { year: Year }) {
  const { t } = useTranslation();
  const { now } = useYearAddress();
  const per = useColumnWidth();
  const { all, first, items, isOpen, unitsOf, toggle, needMore, missing } = useUnitLoad(year.year, per);
  const [picked, setPicked] = useState<{ row: HeatRow; column: HeatColumn } | null>(null);
  const columns = useHeatColumns(first?.columns ?? []);
  const folds = useUnitFolds(first ?? { kinds: [], profiles: [] }, isOpen, unitsOf);
  if (all.isPending) return <Loading rows={12} />;
  if (first === undefined) return <Failure error={all.error} retry={() => void all.refetch()} />;
  if (first.total === 0) return <NoRows what="noUnits" />;
  const { count, rowAt } = foldedRows(folds);
  const duties = first.profiles.map((profile) => profile.duties);
  const [most, least] = [Math.max(...duties), Math.min(...duties)];
  const step = heatStep(first.profiles);
  const profilesOf = ({ key, level }: HeatRow): string[] =>
    level === 1
      ? (first.kinds.find(({ kind }) => kind === key)?.profiles.map(({ profile }) => profile) ?? [])
      : items.filter(({ unitId }) => unitId === key).map(({ profile }) => profile);
  return (
    <>
      <HeatTools
        per={per}
        sentence={t(most === least ? 'year.heat.sayUnitsSame' : 'year.heat.sayUnits', {
          ...{ units: first.total, most, least },
        })}
      />
      <div className={picked === null ? 'year' : 'year with-day'}>
        <HeatMap
          key={per}
          label={t('year.heat.units')}
          corner={t('year.heat.unit')}
          {...{ columns, count, rowAt, step, needMore, today: dateOf(now) }}
          said={(row, column, owed) =>
            t(row.mixed ? 'year.heat.cellMixed' : 'year.heat.cell', {
              ...{ row: row.name, column: column.said, count: owed },
            })
          }
          pick={(row, column) => setPicked({ row, column })}
          toggle={({ key }) => toggle(key)}
        />
        {picked === null ? null : (
          <SpanPanel
            title={t('year.heat.picked', { row: picked.row.name, column: picked.column.said })}
            rounds={owedWithin(
              year,
              first.profiles.filter(({ id }) => profilesOf(picked.row).includes(id)),
              picked.column,
            )}
            now={now}
            close={() => setPicked(null)}
          />
        )}
      </div>
      {missing === null ? null : <Failure {...missing} />}
      <HeatLegend step={step} of="duties" folds mixed={folds.some(({ head }) => head.mixed)} />
    </>
  );
}
