import type { Span } from '../policy/dates';
import { addDays, addMonths } from './civil-date';
import { addWorkdays } from './workdays';
import type { CivilDate, WorkingCalendar } from './working-calendar';

/** The day so far before or after another; that day itself is not counted (Civil Code art. 201). */
export function countSpan(
  calendar: WorkingCalendar,
  from: CivilDate,
  side: 'before' | 'after',
  span: Span,
): CivilDate {
  const sign = side === 'before' ? -1 : 1;
  if ('workdays' in span) return addWorkdays(calendar, from, sign * span.workdays);
  if ('days' in span) return addDays(from, sign * span.days);
  return addMonths(from, sign * span.months);
}

/** `3 working days`, `1 day`, `10 months`. */
export function spanInWords(span: Span): string {
  const [count, unit] =
    'workdays' in span
      ? [span.workdays, 'working day']
      : 'days' in span
        ? [span.days, 'day']
        : [span.months, 'month'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
