import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
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
import { countsOf, usePersonRows, type Measure } from './person-folds';
import { SpanPanel } from './span-panel';
import { useColumnWidth } from './use-column-width';
import { useHeatColumns } from './use-heat-columns';
import { usePersonLoad } from './use-person-load';
import { useYearAddress } from './year-address';

const measures = ['duties', 'mails'] as const;

/** People who hold posts, by what they owe or by the mails that they get; the most burdened first. */
export function PersonView({ year }: { year: Year }) {
  const { t } = useTranslation();
  const { now, get, to } = useYearAddress();
  const per = useColumnWidth();
  const measure: Measure = get('of') === 'mails' ? 'mails' : 'duties';
  const { all, first, small, opened, items, toggle, needMore, missing } = usePersonLoad(year.year, per);
  const [picked, setPicked] = useState<{ row: HeatRow; column: HeatColumn } | null>(null);
  const columns = useHeatColumns(first?.columns ?? []);
  const profiles = first?.profiles ?? [];
  const { personRow, fold } = usePersonRows(profiles, measure);
  if (all.isPending) return <Loading rows={12} />;
  if (first === undefined) return <Failure error={all.error} retry={() => void all.refetch()} />;
  if (first.total === 0) return <NoRows what="nobody" />;
  const { count, rowAt } = small
    ? {
        count: items.length,
        rowAt: (index: number) => {
          const person = items[index];
          return person === undefined ? null : personRow(person, 1);
        },
      }
    : foldedRows(profiles.map((profile) => fold(profile, profile.id === opened, items)));
  const step = heatStep(profiles.map((profile) => ({ counts: countsOf(profile, measure) })));
  const profileOf = ({ key }: HeatRow): string =>
    items.find(({ personId }) => personId === key)?.profile ?? key;
  const owing = profiles.map(({ id, owes }) => ({ id, cadences: owes.map(({ cadence }) => cadence) }));
  return (
    <>
      <HeatTools
        per={per}
        sentence={t('year.heat.sayPeople', {
          people: first.total,
          most: Math.max(0, ...profiles.map(({ duties }) => duties)),
          mails: Math.max(0, ...profiles.map(({ mails }) => mails.atMost)),
        })}
      >
        <nav className="views" aria-label={t('year.heat.of')}>
          {measures.map((each) => (
            <Link
              key={each}
              to={to({ of: each === 'duties' ? undefined : each })}
              aria-current={each === measure ? 'page' : undefined}
              replace
              preventScrollReset
            >
              {t(`year.heat.${each}`)}
            </Link>
          ))}
        </nav>
      </HeatTools>
      <div className={picked === null ? 'year' : 'year with-day'}>
        <HeatMap
          key={`${per} ${measure}`}
          label={t('year.heat.people')}
          corner={t('year.heat.person')}
          {...{ columns, count, rowAt, step, needMore, today: dateOf(now) }}
          said={(row, column, owed) =>
            t(measure === 'mails' ? 'year.heat.cellMails' : 'year.heat.cell', {
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
              owing.filter(({ id }) => id === profileOf(picked.row)),
              picked.column,
            )}
            now={now}
            close={() => setPicked(null)}
          />
        )}
      </div>
      {missing === null ? null : <Failure {...missing} />}
      {measure === 'mails' ? <p className="small quiet heat-note">{t('year.heat.mailsWhy')}</p> : null}
      <HeatLegend step={step} of={measure} folds={!small} />
    </>
  );
}
