import { administeredCalendar } from '../domain/calendar/administered-calendar';
import type { AdministeredYear } from '../domain/calendar/administered-year';
import { planYear } from '../domain/cadence/plan-year';
import { comparePlans } from '../domain/year/compare-plans';
import type { MovedDate } from '../domain/year/moved-dates';
import type { Database, Tx } from '../prisma/client';
import { newId } from '../prisma/ids';
import { appendEntry } from '../prisma/log/append';
import { digestOf } from '../prisma/log/digest';
import type { Clock } from '../runtime/clock';
import { rulesInForce } from './rules';

/** A date of the plan that another calendar moves. */
export interface DateMovedByCalendar extends Pick<MovedDate, 'date' | 'from' | 'to'> {
  cadence: string;
  period: string;
  /** The day that made it so, in words: `2026-02-16 is a holiday (春节); …`. */
  shift: string | null;
}

export interface LoadedCalendar {
  version: number;
  /** Every date of the year's plan that it moves; empty where the office has no policy yet. */
  moved: DateMovedByCalendar[];
}

/** Puts an administered year into force for an office; it goes before the statutory calendar of that year. */
export async function loadCalendar(
  { db, clock }: { db: Database; clock: Clock },
  { officeId, days }: { officeId: string; days: AdministeredYear },
): Promise<LoadedCalendar> {
  const now = await clock.now();
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM office WHERE id = ${officeId} FOR UPDATE`;
    const { year } = days;
    const moved = await datesMoved(tx, officeId, days, now);
    const version = (await tx.calendarVersion.count({ where: { officeId, year } })) + 1;
    const id = newId();
    const digest = digestOf(JSON.stringify(days));
    await tx.calendarVersion.create({ data: { id, officeId, year, version, digest, days, loadedAt: now } });
    await appendEntry(tx, {
      officeId,
      at: now,
      kind: 'calendar.loaded',
      subject: id,
      data: { year, version, digest, moved: moved.length },
    });
    return { version, moved };
  });
}

async function datesMoved(
  tx: Tx,
  officeId: string,
  days: AdministeredYear,
  now: Date,
): Promise<DateMovedByCalendar[]> {
  if ((await tx.policyVersion.count({ where: { officeId } })) === 0) return [];
  const { policy, calendar, occasions } = await rulesInForce(tx, officeId, now);
  // A round of the neighbouring years may open or close in this one.
  const years = [days.year - 1, days.year, days.year + 1];
  const plan = (under: typeof calendar) =>
    years.flatMap((year) => planYear(policy, under, year, undefined, occasions));
  const { moved } = comparePlans(plan(calendar), plan(administeredCalendar(calendar, [days])));
  return moved.flatMap(({ after, dates }) =>
    dates.map(({ date, from, to, after: derived }) => ({
      cadence: after.cadence,
      period: after.period,
      date,
      from,
      to,
      shift: derived.shift,
    })),
  );
}
