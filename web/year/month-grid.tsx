import { useTranslation } from 'react-i18next';
import type { Year } from '../api/answers';
import { weekdayOf } from '../dates/civil';
import type { Collision } from './answers';
import { DayCell } from './day-cell';
import { daysOfMonth, type LoadByDay } from './year-load';

export interface MonthProps {
  year: Year;
  month: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;
  load: LoadByDay;
  collisions: ReadonlyMap<string, Collision>;
  step: number;
  today: string;
  picked: string | null;
  stop: string;
  pick: (date: string) => void;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

export function MonthGrid({ year, month, load, collisions, step, today, picked, stop, pick }: MonthProps) {
  const { t } = useTranslation();
  const days = daysOfMonth(year, month);
  const name = t(`dates.month.m${month}`);
  const units = days.reduce((sum, { date }) => sum + (load.get(date)?.units ?? 0), 0);
  const workdays = days.filter(({ workday }) => workday).length;
  const offset = weekdayOf(days[0]?.date ?? `${year.year}-01-01`);
  return (
    <section className="month" aria-label={name}>
      <h2>
        {name}
        <span className="small quiet">{t('year.monthLoad', { count: units, workdays })}</span>
      </h2>
      <div className="days">
        {weekdays.map((weekday) => (
          <span key={weekday} className="weekday" aria-hidden="true">
            {t(`dates.weekdayShort.d${weekday}`)}
          </span>
        ))}
        {days.map((day, index) => (
          <DayCell
            key={day.date}
            day={day}
            load={load.get(day.date)}
            collides={collisions.has(day.date)}
            step={step}
            column={index === 0 ? offset : undefined}
            isToday={day.date === today}
            isPicked={day.date === picked}
            isStop={day.date === stop}
            pick={pick}
          />
        ))}
      </div>
    </section>
  );
}
