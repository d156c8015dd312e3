import { civilDateOf, isoAt, isoInZone } from '../calendar/civil-time';
import { addWorkdays, nextWorkday, workdaysBetween } from '../calendar/workdays';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Downtime } from '../escalation/case-context';
import type { FairDates } from './fair-dates';

/** Where dates are counted: the office's calendar and its IANA zone. */
export interface DateCounting {
  calendar: WorkingCalendar;
  zone: string;
}

/**
 * The date that takes the place of one that the engine took away, null where it took none. A date is taken where the
 * engine was down at it, or came back with less time left before it than it had been away. Then the date lies at its
 * own time of day on the first full working day after the return.
 */
export function givenBackTo(
  date: Date,
  { from, until }: Downtime,
  { calendar, zone }: DateCounting,
): Date | null {
  const left = date.getTime() - until.getTime();
  if (date <= from || left >= until.getTime() - from.getTime()) return null;
  const day = nextWorkday(calendar, civilDateOf(until, zone));
  const to = new Date(isoAt(day, isoInZone(date, zone).slice(11, 16), zone));
  return to > date ? to : null;
}

/**
 * The dates of an open round after a downtime; null where it took none of them. The close moves on by as many working
 * days as the moment from which it is late, or by its own right. `dueAt`: the round's, ISO 8601 with offset.
 */
export function giveBack(
  fair: FairDates,
  dueAt: string,
  downtime: Downtime,
  counting: DateCounting,
): FairDates | null {
  const { zone } = counting;
  const iso = (at: Date): string => isoInZone(at, zone);
  const late = givenBackTo(new Date(fair.lateAfter), downtime, counting);
  const lateAfter = late === null ? fair.lateAfter : iso(late);
  const closesAt = closeAfter(fair, lateAfter, downtime, counting);
  if (late === null && closesAt === fair.closesAt) return null;
  const checkpoints = fair.checkpoints
    .filter(({ kind }) => kind !== 'late')
    .map(({ kind, at }) => ({ kind, at: kind === 'close' ? closesAt : at }));
  if (Date.parse(lateAfter) !== Date.parse(dueAt)) checkpoints.push({ kind: 'late', at: lateAfter });
  checkpoints.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return { ...fair, lateAfter, closesAt, checkpoints };
}

function closeAfter(
  { lateAfter, closesAt }: FairDates,
  movedTo: string,
  downtime: Downtime,
  counting: DateCounting,
): string {
  const { calendar, zone } = counting;
  const day = (at: string): string => civilDateOf(at, zone);
  const lost = workdaysBetween(calendar, day(lateAfter), day(movedTo));
  const along =
    lost === 0 ? closesAt : isoAt(addWorkdays(calendar, day(closesAt), lost), closesAt.slice(11, 16), zone);
  const own = givenBackTo(new Date(closesAt), downtime, counting);
  return own !== null && own.getTime() > Date.parse(along) ? isoInZone(own, zone) : along;
}
