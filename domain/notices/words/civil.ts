import { DateTime } from 'luxon';
import type { Standpoint } from './date-words';

/** Up to so many days ahead a weekday alone is unmistakable; the seventh has today's name again. */
const WEEKDAY_LEADS_DAYS = 6;

/** A day as its standpoint sees it. */
export interface CivilDay {
  year: number;
  month: number;
  day: number;
  /** From 1, Monday. */
  weekday: number;
  /** 9:05. */
  time: string;
  /** Null for this year. */
  otherYear: number | null;
  isToday: boolean;
  /** Within the week ahead, so that its weekday alone names it. */
  isThisWeek: boolean;
}

export function civilDay(at: string, { now, zone }: Standpoint): CivilDay {
  const [then, here] = [wallClock(at, zone), wallClock(now, zone)];
  const days = then.dayNumber - here.dayNumber;
  return {
    year: then.year,
    month: then.month,
    day: then.day,
    weekday: then.weekday,
    time: then.time,
    otherYear: then.year === here.year ? null : then.year,
    isToday: days === 0,
    isThisWeek: days > 0 && days <= WEEKDAY_LEADS_DAYS,
  };
}

type WallClock = Pick<CivilDay, 'year' | 'month' | 'day' | 'weekday' | 'time'> & { dayNumber: number };

/** Asking a zone for its offset is the slow part of a notice, and a wave says the same dates to everybody. By zone. */
const known = new Map<string, Map<string, WallClock>>();
const knownAtMost = 5_000;

function wallClock(at: string, zone: string): WallClock {
  const ofZone = known.get(zone) ?? new Map<string, WallClock>();
  known.set(zone, ofZone);
  const before = ofZone.get(at);
  if (before !== undefined) return before;
  const local = DateTime.fromISO(at, { zone });
  const { year, month, day, weekday } = local;
  const dayNumber = Date.UTC(year, month - 1, day) / 86_400_000;
  const clock = { year, month, day, weekday, time: local.toFormat('H:mm'), dayNumber };
  if (ofZone.size >= knownAtMost) ofZone.clear();
  ofZone.set(at, clock);
  return clock;
}
