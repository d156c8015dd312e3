import { useTranslation } from 'react-i18next';
import { dateOf, dayOf, daysFrom, monthOf, timeOf, weekdayOf, yearOf } from './civil';

type Month = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;
type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Dates as people say them, seen from `now`. */
export function useSpokenDates(now: string) {
  const { t } = useTranslation();
  const today = dateOf(now);

  const weekday = (date: string): string => t(`dates.weekday.d${weekdayOf(date) as Weekday}`);

  /** 11月30日 周一; with the year where it is another. */
  const day = (date: string): string => {
    const said = {
      month: t(`dates.month.m${monthOf(date) as Month}`),
      day: dayOf(date),
      weekday: weekday(date),
      year: yearOf(date),
    };
    return yearOf(date) === yearOf(today) ? t('dates.day', said) : t('dates.dayOfYear', said);
  };

  /** 今天, 明天, 周三; null where it is too far off for that. */
  const near = (date: string): string | null => {
    const away = daysFrom(today, date);
    if (away === 0) return t('dates.today');
    if (away === 1) return t('dates.tomorrow');
    if (away === -1) return t('dates.yesterday');
    return away > 1 && away < 7 ? weekday(date) : null;
  };

  return {
    day,
    weekday,
    /** 今天 18:00 前, 周三 18:00 前, 11月30日 周一 */
    deadline: (iso: string): string => {
      const said = near(dateOf(iso));
      return said === null ? day(dateOf(iso)) : t('dates.before', { day: said, time: timeOf(iso) });
    },
    /** 今天 8:30, 周一 9:00, 12月1日 周二 9:00 */
    moment: (iso: string): string =>
      t('dates.at', { day: near(dateOf(iso)) ?? day(dateOf(iso)), time: timeOf(iso) }),
    /** For a title: nothing left to guess. */
    exact: (iso: string): string =>
      `${dateOf(iso)} ${iso.slice(11, 16)} (UTC${/[+-]\d\d:\d\d$/.exec(iso)?.[0] ?? ''})`,
  };
}
