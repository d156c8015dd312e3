import { addDays } from '../calendar/civil-date';
import { civilDateOf, instantAt } from '../calendar/civil-time';
import { isWorkday } from '../calendar/workdays';
import type { CivilDate, WorkingCalendar } from '../calendar/working-calendar';
import type { Office, Policy } from '../policy/schema';

/** As `until` this means the end of the day, for there is no 24:00 in a policy. */
const endOfDay = '23:59';

/** A stretch of a day in which notices may leave; milliseconds, both ends belong to it. */
export interface Stretch {
  from: number;
  until: number;
}

/** Whether notices may leave on a day at all. */
export function isNoticeDay({ office }: Policy, calendar: WorkingCalendar, day: CivilDate): boolean {
  return office.notices.days === 'any' || isWorkday(calendar, day);
}

/** The hours of a day without its breaks, in order. A break's first minute is in it, its last is not. */
export function stretchesOn({ timeZone, notices }: Office, day: CivilDate): Stretch[] {
  const at = (time: string): number => instantAt(day, time, timeZone).getTime();
  const until = notices.until === endOfDay ? midnightAfter(day, timeZone) - 1 : at(notices.until);
  const breaks = [...(notices.breaks ?? [])].sort((a, b) => (a.from < b.from ? -1 : 1));
  const stretches: Stretch[] = [];
  let from = at(notices.from);
  for (const one of breaks) {
    stretches.push({ from, until: at(one.from) - 1 });
    from = one.until === endOfDay ? midnightAfter(day, timeZone) : at(one.until);
  }
  return [...stretches, { from, until }].filter((stretch) => stretch.from <= stretch.until);
}

/** The stretch in which an instant lies; null outside the office's days and hours. */
export function stretchAt(policy: Policy, calendar: WorkingCalendar, at: Date): Stretch | null {
  const day = civilDateOf(at, policy.office.timeZone);
  if (!isNoticeDay(policy, calendar, day)) return null;
  const ms = at.getTime();
  return stretchesOn(policy.office, day).find(({ from, until }) => from <= ms && ms <= until) ?? null;
}

function midnightAfter(day: CivilDate, zone: string): number {
  return instantAt(addDays(day, 1), '00:00', zone).getTime();
}
