import { addDays, eachDay, yearOf } from '../calendar/civil-date';
import type { CalendarDay, CivilDate, WorkingCalendar } from '../calendar/working-calendar';
import type { DaySpan } from './date-step';
import type { CalendarSource } from './source';
import { spokenDay, type Spoken } from './spoken';

/** A year that the office administers itself, as it was loaded. */
export interface CalendarVersion {
  year: number;
  version: number;
  loadedAt: Date;
}

/** The calendar that a derivation is computed with, and the versions that it is made of. */
export interface CalendarInUse {
  calendar: WorkingCalendar;
  /** One a year at most; years without one are statutory. */
  versions: readonly CalendarVersion[];
}

export function daySource({ calendar, versions }: CalendarInUse, date: CivilDate): CalendarSource {
  const { kind, name = null } = calendar.day(date);
  const year = yearOf(date);
  const version = versions.find((administered) => administered.year === year)?.version ?? null;
  return { kind: 'calendar', date, day: kind, name, published: calendar.published(year), version };
}

/** What the calendar says of a day, and whether that may still change. */
export function spokenDaySource({ date, day, name, published }: CalendarSource): Spoken {
  const said = spokenDay(date);
  const zhName = name === null ? '' : `（${name}）`;
  const enName = name === null ? '' : ` (${name})`;
  const zhKind = { workday: '工作日', weekend: '周末休息日', holiday: '假日', 'make-up': '调休上班日' }[day];
  const enKind = {
    workday: 'a working day',
    weekend: 'a day of rest',
    holiday: 'a holiday',
    'make-up': 'a make-up workday',
  }[day];
  const zhOpen = published ? '' : '；当年放假安排还没公布，先按平常周推算';
  const enOpen = published ? '' : '; that year’s holidays are not published yet, so this is provisional';
  return { zh: `${said.zh}是${zhKind}${zhName}${zhOpen}`, en: `${said.en} is ${enKind}${enName}${enOpen}` };
}

export interface PassedDays {
  /** Runs of days of rest among which there is a holiday; plain weekends are not worth a word. */
  passed: DaySpan[];
  makeUp: { date: CivilDate; name: string | null }[];
}

/** What a count or a shift met from `first` to `last` that a plain week has not. */
export function passedDays(calendar: WorkingCalendar, first: CivilDate, last: CivilDate): PassedDays {
  const days = eachDay(first, last).map((date) => calendar.day(date));
  const makeUp = days
    .filter(({ kind }) => kind === 'make-up')
    .map(({ date, name = null }) => ({ date, name }));
  return { passed: runsOfRest(days).filter(({ names }) => names.length > 0), makeUp };
}

function runsOfRest(days: readonly CalendarDay[]): DaySpan[] {
  const runs: DaySpan[] = [];
  for (const { date, workday, kind, name } of days) {
    if (workday) continue;
    let run = runs.at(-1);
    if (run !== undefined && addDays(run.last, 1) === date) run.last = date;
    else runs.push((run = { first: date, last: date, names: [] }));
    const word = name ?? (kind === 'holiday' ? kind : undefined);
    if (word !== undefined && kind === 'holiday' && !run.names.includes(word)) run.names.push(word);
  }
  return runs;
}

/** `；跳过 2026-10-05 至 2026-10-07（国庆节）；调休上班的 2026-10-10 算工作日`; empty where there is nothing to tell. */
export function spokenPassed({ passed, makeUp }: PassedDays): Spoken {
  const zh = passed.map(
    ({ first, last, names }) => `跳过 ${run(first, last, ' 至 ')}（${names.join('、')}）`,
  );
  const en = passed.map(
    ({ first, last, names }) => `${run(first, last, ' to ')} passed over (${names.join(', ')})`,
  );
  if (makeUp.length > 0) {
    const dates = makeUp.map(({ date }) => date);
    zh.push(`调休上班的 ${dates.join('、')} 算工作日`);
    en.push(`make-up ${dates.join(', ')} counted`);
  }
  return { zh: zh.map((words) => `；${words}`).join(''), en: en.map((words) => `; ${words}`).join('') };
}

function run(first: CivilDate, last: CivilDate, to: string): string {
  return first === last ? first : `${first}${to}${last}`;
}
