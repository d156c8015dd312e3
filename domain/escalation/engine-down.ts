import { civilDateOf } from '../calendar/civil-time';
import { eachDay } from '../calendar/civil-date';
import { isWorkday, workdaysBetween } from '../calendar/workdays';
import type { CaseContext } from './case-context';
import type { Waiting } from './case-event';
import type { Wait } from './case-state';
import { isRunning } from './wait';
import { workdaysOn } from './windows';

/** A date that fires so much later than it was due fires late because nobody was there. */
const lateMs = 3_600_000;

/** Windows in which a person may speak or has to act. The others only bring something about: late harms nobody. */
const heard: readonly Waiting[] = [
  'hearing',
  'tolerance',
  'decision',
  'act',
  'organ-check',
  'formalities',
  'appeal-window',
  'appeal-decision',
  'rectification',
  'verification',
  'look-back',
];

export interface GivenBack {
  /** ISO 8601: the new end. */
  until: string;
  workdays: number;
  /** ISO 8601: what was lost up to then is given back with it. */
  through: string;
}

/**
 * What a person's window gets back of what the engine took, or null where it took nothing that is not given back yet:
 * the working days that a downtime touched, at least one, counted on from the old end or, where that has passed
 * meanwhile, from now. A date that fires late with no downtime on record counts as one.
 */
export function givenBack(wait: Wait, context: CaseContext): GivenBack | null {
  if (!heard.includes(wait.for) || !isRunning(wait)) return null;
  const { now, zone, calendar } = context;
  const until = Date.parse(wait.until);
  const lost = lostStretches(wait, context);
  const days = new Set(
    lost.flatMap(({ from, to }) =>
      eachDay(civilDateOf(new Date(from), zone), civilDateOf(new Date(to), zone)),
    ),
  );
  const touched = [...days].filter((day) => isWorkday(calendar, day)).length;
  const late = now.getTime() - until > lateMs;
  if (lost.length === 0 && !late) return null;
  const workdays = lost.length > 0 ? Math.max(1, touched) : lateDays(wait, context);
  const base = now.getTime() > until ? now : wait.until;
  return { until: workdaysOn(base, workdays, context), workdays, through: now.toISOString() };
}

/** Parts of downtimes, by now, that lie in the window and were not given back before. Milliseconds. */
function lostStretches(wait: Wait, { downtimes, now }: CaseContext): { from: number; to: number }[] {
  const first = Date.parse(wait.givenBack ?? wait.since);
  const last = Math.min(Date.parse(wait.until), now.getTime());
  return downtimes
    .map((one) => ({ from: Math.max(first, one.from.getTime()), to: Math.min(last, one.until.getTime()) }))
    .filter(({ from, to }) => from < to);
}

/** Nobody knows since when nobody was there: the working days since the end, but no more than the window had. */
function lateDays({ since, until }: Wait, { calendar, zone, now }: CaseContext): number {
  const between = (from: Date | string, to: Date | string): number =>
    Math.max(1, workdaysBetween(calendar, civilDateOf(from, zone), civilDateOf(to, zone)));
  return Math.min(between(until, now), between(since, until));
}
