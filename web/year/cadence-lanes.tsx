import { useTranslation } from 'react-i18next';
import type { Year } from '../api/answers';
import { dateOf, daysFrom, monthOf } from '../dates/civil';
import { useSide } from '../texts/use-language';
import type { CadenceLoad } from './answers';
import { CadenceLane } from './cadence-lane';
import { LaneLegend } from './lane-legend';
import './cadence-lanes.css';

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** The year from left to right, a lane a cadence: when each is due, and where holidays lie. */
export function CadenceLanes({
  year,
  rows,
  now,
  pick,
}: {
  year: Year;
  rows: CadenceLoad['rows'];
  now: string;
  pick: (date: string) => void;
}) {
  const { t } = useTranslation();
  const side = useSide();
  const first = `${year.year}-01-01`;
  const share = (date: string): string => `${(daysFrom(first, date) / year.days.length) * 100}%`;
  const holidays = holidaySpans(year);
  const today = dateOf(now);
  const open = new Set(year.unresolved.map(({ path }) => path.split('.')[1]));
  return (
    <>
      <section className="lanes-card card" aria-label={t('year.lanes.label')}>
        <div className="year-lane months-line" aria-hidden="true">
          <span />
          <div className="strip">
            {months.map((month) => (
              <span key={month} style={{ left: share(monthStart(year, month)) }}>
                <span className="wide">{t(`dates.month.m${month}`)}</span>
                <span className="narrow">{month}</span>
              </span>
            ))}
          </div>
          <span />
        </div>
        {rows.map((row) => (
          <CadenceLane
            key={row.cadence}
            title={side(row.title)}
            row={row}
            rounds={year.rounds.filter(({ cadence }) => cadence === row.cadence)}
            unresolved={open.has(row.cadence)}
            {...{ year: year.year, now, share, pick, width: 100 / year.days.length }}
            holidays={holidays}
            today={today.startsWith(`${year.year}`) ? today : null}
          />
        ))}
      </section>
      <LaneLegend />
    </>
  );
}

function monthStart({ days }: Year, month: number): string {
  return days.find(({ date }) => monthOf(date) === month)?.date ?? '';
}

/** Holidays that follow each other, as one stretch. */
function holidaySpans({ days }: Year): { from: string; days: number }[] {
  const spans: { from: string; days: number }[] = [];
  for (const { date, kind } of days) {
    const last = spans.at(-1);
    if (kind !== 'holiday') continue;
    if (last !== undefined && daysFrom(last.from, date) === last.days) last.days += 1;
    else spans.push({ from: date, days: 1 });
  }
  return spans;
}
