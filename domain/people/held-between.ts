import { addDays, daysBetween, eachDay } from '../calendar/civil-date';
import { civilDateOf, instantAt } from '../calendar/civil-time';
import { isWorkday } from '../calendar/workdays';
import type { CivilDate, WorkingCalendar } from '../calendar/working-calendar';
import { answersAt, type Absence, type Answering, type Holding } from './answers-at';

/** A stretch in which one person answered for a post, or nobody did. */
export interface HeldSpan {
  /** Null: the post was vacant. */
  personId: string | null;
  deputy: boolean;
  from: Date;
  /** Exclusive: the next span begins then. */
  until: Date;
  /** Civil days of the office's zone that count for this person. */
  days: number;
  /** Those of them that were worked; null without a calendar. */
  workdays: number | null;
}

interface HeldOptions {
  /** Another post carries on from `to`: the day that `to` cuts counts there. */
  goesOn?: boolean;
}

/**
 * Who answered for a post from an instant to another, in order and without a gap (a vacancy is a span too).
 * Every civil day counts once: for whoever held the post when that day ended, and the last one for whoever held it at
 * `to`. So the days of all spans add up, and who came on the due day before its hour has that one day.
 */
export function heldBetween(
  holdings: readonly Holding[],
  absences: readonly Absence[],
  from: Date,
  to: Date,
  zone: string,
  calendar?: WorkingCalendar,
  { goesOn = false }: HeldOptions = {},
): HeldSpan[] {
  const stretches: { who: Answering | null; from: Date; until: Date }[] = [];
  const changes = changesBetween([...holdings, ...absences], from, to);
  changes.slice(0, -1).forEach((begin, index) => {
    const who = answersAt(holdings, absences, begin);
    const until = changes[index + 1] ?? to;
    const before = stretches.at(-1);
    if (before !== undefined && same(before.who, who)) before.until = until;
    else stretches.push({ who, from: begin, until });
  });
  return stretches.map(({ who, from: begin, until }, index) => {
    const days = daysOf(begin, until, !goesOn && index === stretches.length - 1, zone);
    return {
      personId: who?.personId ?? null,
      deputy: who?.deputy ?? false,
      from: begin,
      until,
      days: days === null ? 0 : daysBetween(days.first, days.last) + 1,
      workdays: calendar === undefined ? null : days === null ? 0 : workedIn(calendar, days),
    };
  });
}

/** `from`, every instant between at which somebody comes or goes, and `to`; fewer than two where the span is empty. */
function changesBetween(stretches: { from: Date; until: Date | null }[], from: Date, to: Date): Date[] {
  if (to.getTime() <= from.getTime()) return [];
  const instants = stretches.flatMap((one) =>
    one.until === null ? [one.from.getTime()] : [one.from.getTime(), one.until.getTime()],
  );
  const inside = instants.filter((ms) => ms > from.getTime() && ms < to.getTime());
  return [...new Set([from.getTime(), ...inside, to.getTime()])]
    .sort((a, b) => a - b)
    .map((ms) => new Date(ms));
}

/** The days that ended in [from, until), and in the last stretch the day that `until` cuts; null where there is none. */
function daysOf(
  from: Date,
  until: Date,
  isLast: boolean,
  zone: string,
): { first: CivilDate; last: CivilDate } | null {
  const first = civilDateOf(from, zone);
  const cut = civilDateOf(until, zone);
  const cutCounts = isLast && instantAt(cut, '00:00', zone).getTime() < until.getTime();
  const last = cutCounts ? cut : addDays(cut, -1);
  return last < first ? null : { first, last };
}

function workedIn(calendar: WorkingCalendar, { first, last }: { first: CivilDate; last: CivilDate }): number {
  return eachDay(first, last).filter((day) => isWorkday(calendar, day)).length;
}

function same(one: Answering | null, other: Answering | null): boolean {
  return one?.personId === other?.personId && one?.deputy === other?.deputy;
}
