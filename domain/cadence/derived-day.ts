import { adjust } from '../calendar/business-day';
import { addDays, weekdayName } from '../calendar/civil-date';
import { isoAt } from '../calendar/civil-time';
import { addWorkdays } from '../calendar/workdays';
import type { CivilDate, WorkingCalendar } from '../calendar/working-calendar';
import type { byRecurrence } from '../policy/dates';
import type { BusinessDayConvention } from '../policy/schema';
import type { DateDerivation } from './compiled-round';
import type { PeriodKey } from './period';
import { daysNamed } from './recurrence';
import { unusualDaysWithin } from './rest-days';
import type { z } from 'zod';

/** A date of a round with what led to it. */
export interface DerivedDay extends Omit<DateDerivation, 'provisional'> {
  date: CivilDate;
  /** The day before any shift: the rule's own, or the day that the count started from. */
  named: CivilDate;
  /** The days that decided it, for telling whether it is provisional. */
  daysUsed: CivilDate[];
  /** It may still move whatever the calendar says: something that it waits for has no day yet. */
  open?: boolean;
}

/** What every date of a period is found in. */
export interface PeriodSpan {
  period: PeriodKey;
  first: CivilDate;
  last: CivilDate;
  calendar: WorkingCalendar;
  zone: string;
}

/** The one day that a recurrence names in the period, moved by its convention. Throws RangeError if it is not one. */
export function byRule(
  { recurrence: terms, convention, at }: z.infer<typeof byRecurrence>,
  span: PeriodSpan,
  ...moreTerms: string[]
): DerivedDay {
  const { period, first, last } = span;
  // eslint-disable-next-line @typescript-eslint/no-base-to-string -- an open question is answered before it is planned
  const recurrence = String(terms);
  const [named, ...others] = daysNamed(recurrence, first, last);
  if (named === undefined || others.length > 0) {
    const found = named === undefined ? 'none' : [named, ...others].join(', ');
    throw new RangeError(`expected "${recurrence}" to name one day of ${period}, it names ${found}`);
  }
  const why = `recurrence ${recurrence} names ${named} (${weekdayName(named)})`;
  return moved(named, convention, at, span, why, ...moreTerms);
}

/** A day that something else names, moved by a convention; `why` says what named it. */
export function moved(
  named: CivilDate,
  convention: BusinessDayConvention,
  at: string,
  { calendar, zone }: PeriodSpan,
  why: string,
  ...moreTerms: string[]
): DerivedDay {
  const { date, shift } = adjust(calendar, named, convention);
  const rule = [why, `convention ${convention}`, ...moreTerms, `at ${at} ${zone}`].join('; ');
  return { date, at: isoAt(date, at, zone), rule, shift, named, daysUsed: [named, date] };
}

/** A number of working days before or after the due day. `shift` tells the unusual days that the count met. */
export function byWorkdays(
  dueDate: CivilDate,
  side: 'before' | 'after',
  workdays: number,
  at: string,
  calendar: WorkingCalendar,
  zone: string,
): DerivedDay {
  const date = addWorkdays(calendar, dueDate, side === 'before' ? -workdays : workdays);
  const count = workdays === 1 ? '1 working day' : `${workdays} working days`;
  const from = workdays === 0 ? `on the due day ${dueDate}` : `${count} ${side} the due day ${dueDate}`;
  const term = side === 'before' ? 'workdaysBeforeDue' : 'workdaysAfterDue';
  const rule = `${from} (${term} ${workdays}); at ${at} ${zone}`;
  // The start day is not counted, so it is not told of.
  const [first, last] = side === 'before' ? [date, addDays(dueDate, -1)] : [addDays(dueDate, 1), date];
  const shift = workdays === 0 ? null : unusualDaysWithin(calendar, first, last);
  return { date, at: isoAt(date, at, zone), rule, shift, named: dueDate, daysUsed: [dueDate, date] };
}
