import { useTranslation } from 'react-i18next';
import type { Board } from '../api/answers';
import { dayOf, monthOf, weekdayOf, yearOf } from '../dates/civil';

type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
type Month = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

export function DayCrumb({ today }: { today: Board['today'] }) {
  const { t } = useTranslation();
  const { date, kind, name, isoWeek } = today;
  const parts = [
    t('dates.dayOfYear', {
      year: yearOf(date),
      month: t(`dates.month.m${monthOf(date) as Month}`),
      day: dayOf(date),
      weekday: t(`dates.weekday.d${weekdayOf(date) as Weekday}`),
    }),
    kind === 'holiday' && name !== null ? t('dates.holidayNamed', { name }) : t(`dates.kind.${kind}`),
    t('dates.week', { week: Number(isoWeek.slice(-2)) }),
  ];
  return (
    <ul className="crumb">
      {parts.map((part) => (
        <li key={part}>{part}</li>
      ))}
    </ul>
  );
}
