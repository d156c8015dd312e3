import { DateTime } from 'luxon';

/** From where a date is told: `now` ISO 8601 with offset, `zone` the office's IANA zone. */
export interface GroupStandpoint {
  now: string;
  zone: string;
  locale: 'zh' | 'en';
}

/** Up to so many days ahead a weekday alone is unmistakable. */
const WEEKDAY_LEADS_DAYS = 6;
const ZH_WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** A due time in few words: 今天 18:00, 周三 18:00, 11月30日 18:00; today 18:00, Wednesday 18:00, 30 November 18:00. */
export function dueTime(at: string, { now, zone, locale }: GroupStandpoint): string {
  const [then, from] = [DateTime.fromISO(at, { zone }), DateTime.fromISO(now, { zone })];
  const days = Math.round(then.startOf('day').diff(from.startOf('day'), 'days').days);
  const time = then.toFormat('H:mm');
  const zh = locale === 'zh';
  if (days === 0) return zh ? `今天 ${time} ` : `today ${time}`;
  if (days > 0 && days <= WEEKDAY_LEADS_DAYS) {
    const day = zh ? ZH_WEEKDAYS[then.weekday - 1] : then.setLocale('en').toFormat('cccc');
    return zh ? `${day} ${time} ` : `${day} ${time}`;
  }
  const year = then.year === from.year ? '' : zh ? `${then.year}年` : ` ${then.year}`;
  return zh
    ? `${year}${then.month}月${then.day}日 ${time} `
    : `${then.setLocale('en').toFormat('d LLLL')}${year} ${time}`;
}
