import { DateTime } from 'luxon';
import { independentlyWorked } from '../calendar/chinesecalendar';

/** A round by the default policy's own words, from the independent source alone. Dates without their times. */
export interface IndependentRound {
  cadence: string;
  period: string;
  dates: { opens: string; reminder: string | null; due: string; closes: string } | 'skipped';
}

/** In place of a date that lies beyond the source's last notice. */
export const unknownYet = 'unknown yet';

/** Opens on the first working day of its months and is due on the last. */
const monthly = [
  { cadence: 'monthly-list', months: 1, key: (first: DateTime) => first.toFormat('yyyy-MM') },
  { cadence: 'quarterly-supervision', months: 3, key: (first: DateTime) => first.toFormat("yyyy-'Q'q") },
  {
    cadence: 'half-year-appraisal',
    months: 6,
    key: (first: DateTime) => `${first.year}-H${first.month === 1 ? 1 : 2}`,
  },
  { cadence: 'annual-assessment', months: 12, key: (first: DateTime) => `${first.year}` },
];

/** The rounds of the five cadences whose period begins in a year (a week: whose Monday lies in it). */
export function independentRounds(year: number): IndependentRound[] {
  const firstDay = DateTime.utc(year, 1, 1);
  const mondays = daysOf(firstDay, firstDay.plus({ years: 1 })).filter((day) => day.weekday === 1);
  const others = monthly.flatMap(({ cadence, months, key }) =>
    Array.from({ length: 12 / months }, (_, index) => {
      const first = firstDay.plus({ months: index * months });
      const worked = workedDaysOf(first, first.plus({ months }));
      const [opens = unknownYet, due = unknownYet] = [worked[0], worked.at(-1)];
      return { cadence, period: key(first), dates: datesOf(opens, due) };
    }),
  );
  return [...mondays.map(weeklyMeeting), ...others];
}

/** On Monday or the first working day after it in the week; a week without one has none. */
function weeklyMeeting(monday: DateTime): IndependentRound {
  const [due] = workedDaysOf(monday, monday.plus({ days: 7 }));
  const dates = due === undefined ? 'skipped' : datesOf(walk(due, -1), due);
  return { cadence: 'weekly-meeting', period: monday.toFormat("kkkk-'W'WW"), dates };
}

/** Reminded three working days before it is due if it is open by then; closed two working days after. */
function datesOf(opens: string, due: string): IndependentRound['dates'] {
  const reminder = walk(due, -3);
  return { opens, reminder: reminder > opens ? reminder : null, due, closes: walk(due, 2) };
}

function walk(from: string, workdays: number): string {
  let day = DateTime.fromISO(from, { zone: 'utc' });
  for (let left = Math.abs(workdays); left > 0;) {
    day = day.plus({ days: Math.sign(workdays) });
    const worked = independentlyWorked(text(day));
    if (worked === null) return unknownYet;
    if (worked) left -= 1;
  }
  return text(day);
}

function workedDaysOf(first: DateTime, beyond: DateTime): string[] {
  return daysOf(first, beyond)
    .map(text)
    .filter((date) => independentlyWorked(date) === true);
}

function daysOf(first: DateTime, beyond: DateTime): DateTime[] {
  return Array.from({ length: beyond.diff(first, 'days').days }, (_, index) => first.plus({ days: index }));
}

function text(day: DateTime): string {
  return day.toFormat('yyyy-MM-dd');
}
