import { DateTime } from 'luxon';
import type { Span } from '../policy/dates';

/** A date as papers bear it, Arabic figures and no zeros in front: 2026年11月3日. `at`: ISO 8601; `zone`: the office's. */
export function paperDate(at: string, zone: string): string {
  return DateTime.fromISO(at, { zone }).toFormat('yyyy年M月d日');
}

/** With the time of day, for windows that end at one: 2026年11月3日18:00. */
export function paperTime(at: string, zone: string): string {
  return DateTime.fromISO(at, { zone }).toFormat('yyyy年M月d日H:mm');
}

/** 5个工作日, 30日, 1个月: the unit is said, for they are not the same. */
export function spanInWords(span: Span): string {
  if ('workdays' in span) return `${span.workdays}个工作日`;
  return 'days' in span ? `${span.days}日` : `${span.months}个月`;
}
