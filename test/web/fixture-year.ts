/** A year of an invented county of 14,000 units, told as the API tells it. */
import { board } from './fixture-office';

export const UNITS = 14_000;
export const DAY = 86_400_000;
export const iso = (at: number): string => new Date(at).toISOString().slice(0, 10);

function daysOf(year: number) {
  const first = Date.UTC(year, 0, 1);
  const length = (Date.UTC(year + 1, 0, 1) - first) / DAY;
  return Array.from({ length }, (_, index) => {
    const day = new Date(first + index * DAY);
    const date = day.toISOString().slice(0, 10);
    const holiday = date.slice(5) >= '10-01' && date.slice(5) <= '10-07';
    const workday = day.getUTCDay() % 6 !== 0 && !holiday;
    const kind = holiday ? 'holiday' : workday ? 'workday' : 'weekend';
    return { date, workday, kind, name: holiday ? '国庆节' : null };
  });
}

function round(cadence: number, period: string, label: [zh: string, en: string], due: string, units: number) {
  const lane = board.lanes[cadence] ?? board.lanes[0];
  if (lane === undefined) throw new Error('the fixture has lanes');
  const [zh, en] = label;
  const opened = cadence === 0 ? iso(Date.parse(due) - 3 * DAY) : `${due.slice(0, 8)}01`;
  return {
    ...{ cadence: lane.cadence, title: lane.title, period, label: { zh, en } },
    ...{ opensAt: `${opened}T09:00:00+08:00`, dueAt: `${due}T18:00:00+08:00` },
    ...{ closesAt: `${due}T18:00:00+08:00`, rule: `${lane.current.rule.split(' names ')[0]} names ${due}` },
    ...{ shift: null, provisional: false, skipped: null, periodStart: due, units, unitId: null },
    state: due < '2026-11-21' ? 'closed' : 'planned',
  };
}

export function roundsOf(year: number) {
  const fridays = daysOf(year).filter(({ date, workday }) => workday && new Date(date).getUTCDay() === 5);
  const weekly = fridays.map(({ date }, at) =>
    round(0, `${year}-W${at + 1}`, [`第 ${at + 1} 周`, `week ${at + 1}`], date, UNITS),
  );
  const months = Array.from({ length: 12 }, (_, month) => {
    const due = iso(Date.UTC(year, month + 1, 0));
    return round(1, due.slice(0, 7), [`${month + 1} 月`, `month ${month + 1}`], due, UNITS);
  });
  const quarters = [3, 6, 9, 12].map((month, at) =>
    round(
      2,
      `${year}-Q${at + 1}`,
      [`${at + 1} 季度`, `quarter ${at + 1}`],
      iso(Date.UTC(year, month, 0)),
      312,
    ),
  );
  return [...weekly, ...months, ...quarters].sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
}

export const question = {
  path: 'cadences.site-visit.due.recurrence',
  title: { zh: '定期走访', en: 'Site visits' },
  quote: '定期',
  question: 'how often is "定期"? Expected a recurrence rule such as "FREQ=MONTHLY;BYMONTHDAY=-1"',
  suggestion: 'FREQ=MONTHLY;BYMONTHDAY=15',
};

export function year(wanted: number) {
  const rounds = roundsOf(wanted);
  const byDay = new Map<string, typeof rounds>();
  for (const each of rounds) {
    const date = each.dueAt.slice(0, 10);
    byDay.set(date, [...(byDay.get(date) ?? []), each]);
  }
  return {
    ...{ year: wanted, provisional: false, days: daysOf(wanted), rounds, load: [], unresolved: [question] },
    collisions: [...byDay]
      .filter(([, due]) => due.length > 1)
      .map(([date, due]) => ({
        ...{ date, duties: due.length, units: due.length === 2 ? UNITS : 312 },
        rounds: due.map(({ cadence, period }) => ({ cadence, period })),
      })),
  };
}
