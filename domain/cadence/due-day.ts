import { weekdayName, yearOf } from '../calendar/civil-date';
import { countSpan, spanInWords } from '../calendar/count-span';
import { holidayDays } from '../calendar/holiday-days';
import type { CivilDate } from '../calendar/working-calendar';
import type { Due, Span } from '../policy/dates';
import type { BusinessDayConvention, Cadence } from '../policy/schema';
import { isoAt } from '../calendar/civil-time';
import { addWorkdays } from '../calendar/workdays';
import { byRule, moved, type DerivedDay, type PeriodSpan } from './derived-day';
import { lastDayOf, type Occasion } from './occasions';
import { unusualDaysWithin } from './rest-days';

/** A date of another cadence in the same period, or why that round does not take place. */
export type RelatedDay = { date: CivilDate; open: boolean } | { skipped: string };

/** What a due day may be counted from beside the calendar. */
export interface DueContext {
  occasions: readonly Occasion[];
  related: (cadence: string, date: 'opens' | 'due') => RelatedDay;
}

/** The due day of one period, before its order after another event; or why there is none. */
export function dueDay(due: Due, span: PeriodSpan, context: DueContext): DerivedDay | { skipped: string } {
  if ('recurrence' in due) return byRule(due, span, `outsidePeriod ${due.outsidePeriod}`);
  if ('campaign' in due) {
    const { days } = due.campaign;
    return moved(
      span.last,
      due.convention,
      due.at,
      span,
      `day ${days} of the campaign from ${span.first} is ${span.last}`,
    );
  }
  if ('event' in due) {
    const why = (named: CivilDate, words: string): string =>
      `${words} ${due.event} on ${span.first} is ${named}`;
    return counted(span.first, due, due.convention, due.at, span, why);
  }
  if ('cadence' in due) {
    const from = context.related(due.cadence, due.date);
    if ('skipped' in from) return from;
    const why = (named: CivilDate, words: string): string =>
      `${words} ${due.cadence} ${due.date}, ${from.date}, is ${named}`;
    const day = counted(from.date, due, due.convention, due.at, span, why);
    return from.open ? { ...day, open: true } : day;
  }
  return fromHoliday(due, span);
}

/** A day counted from another one, then moved by its convention. */
function counted(
  from: CivilDate,
  terms: { before?: Span | undefined; after?: Span | undefined },
  convention: BusinessDayConvention,
  at: string,
  span: PeriodSpan,
  why: (named: CivilDate, words: string) => string,
): DerivedDay {
  const side = terms.before ? 'before' : 'after';
  const distance = terms.before ?? terms.after ?? { days: 0 };
  const named = countSpan(span.calendar, from, side, distance);
  const day = moved(named, convention, at, span, why(named, `${spanInWords(distance)} ${side}`));
  const [first, last] = side === 'before' ? [named, from] : [from, named];
  const met = 'workdays' in distance && first !== last ? unusualDaysWithin(span.calendar, first, last) : null;
  return { ...day, shift: day.shift ?? met, daysUsed: [from, ...day.daysUsed] };
}

function fromHoliday(due: Extract<Due, { holiday: unknown }>, span: PeriodSpan): DerivedDay {
  const { calendar, zone } = span;
  const { name, first, last, estimated } = holidayDays(calendar, due.holiday, yearOf(span.first));
  const count = due.before?.workdays ?? due.after?.workdays ?? 1;
  const side = due.before ? 'before' : 'after';
  const from = due.before ? first : last;
  const date = addWorkdays(calendar, from, due.before ? -count : count);
  const words = spanInWords({ workdays: count });
  const rest = estimated ? `${name}, by decree ${first} to ${last}` : `${name}, ${first} to ${last}`;
  const rule = `${words} ${side} ${rest}, is ${date} (${weekdayName(date)}); at ${due.at} ${zone}`;
  return {
    date,
    at: isoAt(date, due.at, zone),
    rule,
    shift: null,
    named: from,
    daysUsed: [first, last, date],
  };
}

/**
 * A day that must lie after an event's of the same period: it moves behind it, and stays open while the event has no
 * day. What the superior holds comes first.
 */
export function inOrder(
  day: DerivedDay,
  order: Cadence['order'],
  { period, first, last, calendar, zone }: PeriodSpan,
  occasions: readonly Occasion[],
): DerivedDay {
  if (!order) return day;
  const from = order.within ? countSpan(calendar, first, 'before', order.within) : first;
  const eventDay = lastDayOf(order.after, [from, last], occasions);
  if (eventDay === null) {
    return {
      ...day,
      rule: `${day.rule}; after ${order.after}, which has no day in ${period} yet`,
      open: true,
    };
  }
  const earliest = addWorkdays(calendar, eventDay, order.workdays);
  const rule = `${day.rule}; at least ${spanInWords({ workdays: order.workdays })} after ${order.after} on ${eventDay}`;
  if (day.date >= earliest) return { ...day, rule, daysUsed: [...day.daysUsed, eventDay] };
  const shift = `${day.date} is not after ${order.after} on ${eventDay}; first allowed day is ${earliest}`;
  const at = isoAt(earliest, day.at.slice(11, 16), zone);
  return { ...day, date: earliest, at, rule, shift, daysUsed: [...day.daysUsed, eventDay, earliest] };
}
