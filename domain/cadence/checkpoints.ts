import { addDays, addMonths, daysBetween } from '../calendar/civil-date';
import { adjust } from '../calendar/business-day';
import { isoAt } from '../calendar/civil-time';
import { addWorkdays } from '../calendar/workdays';
import type { CivilDate } from '../calendar/working-calendar';
import type { CheckpointTerms } from '../policy/dates';
import type { Checkpoint } from './compiled-round';
import type { DerivedDay, PeriodSpan } from './derived-day';
import { daysNamed } from './recurrence';

interface RoundDays {
  opens: DerivedDay;
  due: DerivedDay;
  closes: DerivedDay;
}

/** The looks that a round takes, in order, each kind and moment once. */
export function checkpointsOf(
  terms: readonly CheckpointTerms[],
  days: RoundDays,
  span: PeriodSpan,
): Checkpoint[] {
  const all = terms.flatMap((one) => looksOf(one, days, span));
  const distinct = new Map(all.map((checkpoint) => [`${checkpoint.kind} ${checkpoint.at}`, checkpoint]));
  const [opensAt, dueAt] = [Date.parse(days.opens.at), Date.parse(days.due.at)];
  return (
    [...distinct.values()]
      // A reminder of what is not open yet would ask for nothing, and one behind the due time is no reminder.
      .filter(({ kind, at }) => kind !== 'reminder' || (Date.parse(at) > opensAt && Date.parse(at) < dueAt))
      .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  );
}

function looksOf(terms: CheckpointTerms, { opens, due, closes }: RoundDays, span: PeriodSpan): Checkpoint[] {
  if (typeof terms === 'string') {
    const at = { opening: opens.at, due: due.at, close: closes.at }[terms];
    return [{ kind: terms, at }];
  }
  return reminderDays(terms, opens.date, due.date, span).map((day) => ({
    kind: 'reminder',
    at: isoAt(day, terms.at, span.zone),
  }));
}

function reminderDays(
  terms: Exclude<CheckpointTerms, string>,
  opens: CivilDate,
  due: CivilDate,
  { calendar, first, last }: PeriodSpan,
): CivilDate[] {
  if ('workdaysBeforeDue' in terms) return [addWorkdays(calendar, due, -terms.workdaysBeforeDue)];
  if ('monthsBeforeDue' in terms) return [addMonths(due, -terms.monthsBeforeDue)];
  if ('recurrence' in terms) {
    return daysNamed(terms.recurrence, first, last).map(
      (day) => adjust(calendar, day, terms.convention).date,
    );
  }
  const [part = 1, whole = 1] = terms.elapsed.split('/').map(Number);
  return [addDays(opens, Math.ceil((daysBetween(opens, due) * part) / whole))];
}
