import { civilDay } from './civil';
import type { DateWords } from './date-words';

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

export const zhDates: DateWords = {
  shortDay(at, from) {
    const { isToday, isThisWeek } = civilDay(at, from);
    if (isToday) return '今天';
    return isThisWeek ? zhDates.weekday(at, from) : zhDates.calendarDay(at, from);
  },
  calendarDay(at, from) {
    const { otherYear, month, day } = civilDay(at, from);
    return `${otherYear === null ? '' : `${otherYear}年`}${month}月${day}日`;
  },
  weekday: (at, from) => WEEKDAYS[civilDay(at, from).weekday - 1] ?? '',
  deadline(at, from) {
    const { isToday, isThisWeek, time } = civilDay(at, from);
    const [date, day] = [zhDates.calendarDay(at, from), zhDates.weekday(at, from)];
    if (isToday) return `今天 ${time} 前（${date} ${day}）`;
    return isThisWeek ? `${day} ${date} ${time} 前` : `${date} ${day} ${time} 前`;
  },
  plainDeadline: (at, from) => `${zhDates.calendarDay(at, from)} ${civilDay(at, from).time} 前`,
};
