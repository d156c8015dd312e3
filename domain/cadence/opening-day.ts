import { addMonths } from '../calendar/civil-date';
import type { Opens } from '../policy/dates';
import { byRule, byWorkdays, moved, type DerivedDay, type PeriodSpan } from './derived-day';

/** The day on which a round opens. */
export function openingDay(opens: Opens, due: DerivedDay, span: PeriodSpan): DerivedDay {
  if ('recurrence' in opens) return byRule(opens, span);
  if ('workdaysBeforeDue' in opens) {
    return byWorkdays(due.date, 'before', opens.workdaysBeforeDue, opens.at, span.calendar, span.zone);
  }
  if ('monthsBeforeDue' in opens) {
    const { monthsBeforeDue: months, at } = opens;
    const named = addMonths(due.date, -months);
    const day = moved(
      named,
      'following',
      at,
      span,
      `${months} months before the due day ${due.date} is ${named}`,
    );
    return { ...day, daysUsed: [due.date, ...day.daysUsed] };
  }
  return moved(
    span.first,
    opens.convention,
    opens.at,
    span,
    `the first day of ${span.period} is ${span.first}`,
  );
}
