import { civilDay } from './civil';
import type { DateWords } from './date-words';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

export const enDates: DateWords = {
  shortDay(at, from) {
    const { isToday, isThisWeek } = civilDay(at, from);
    if (isToday) return 'today';
    return isThisWeek ? enDates.weekday(at, from) : enDates.calendarDay(at, from);
  },
  calendarDay(at, from) {
    const { otherYear, month, day } = civilDay(at, from);
    return `${day} ${MONTHS[month - 1]}${otherYear === null ? '' : ` ${otherYear}`}`;
  },
  weekday: (at, from) => WEEKDAYS[civilDay(at, from).weekday - 1] ?? '',
  deadline(at, from) {
    const { isToday, time } = civilDay(at, from);
    const date = `${enDates.weekday(at, from)} ${enDates.calendarDay(at, from)}`;
    return isToday ? `by ${time} today (${date})` : `by ${time} on ${date}`;
  },
  plainDeadline: (at, from) => `by ${civilDay(at, from).time} on ${enDates.calendarDay(at, from)}`,
};
