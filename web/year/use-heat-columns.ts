import { useTranslation } from 'react-i18next';
import { monthOf } from '../dates/civil';
import { useSpokenDates } from '../dates/use-spoken-dates';
import type { LoadColumn } from './answers';
import type { HeatColumn } from './heat-row';

type Month = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

/** The engine's columns with what people call them. */
export function useHeatColumns(columns: readonly LoadColumn[]): HeatColumn[] {
  const { t } = useTranslation();
  const { day } = useSpokenDates(`${columns[0]?.from ?? '2000-01-01'}T00:00:00Z`);
  return columns.map((column, at) => {
    const month = monthOf(column.from) as Month;
    const name = t(`dates.month.m${month}`);
    const week = /W(\d\d)$/.exec(column.key)?.[1];
    if (week === undefined) return { ...column, short: name, narrow: String(month), month: null, said: name };
    const before = columns[at - 1];
    return {
      ...column,
      short: String(Number(week)),
      narrow: String(Number(week)),
      month: before === undefined || monthOf(before.from) !== month ? name : null,
      said: t('year.heat.weekColumn', {
        week: Number(week),
        from: day(column.from),
        until: day(column.until),
      }),
    };
  });
}
