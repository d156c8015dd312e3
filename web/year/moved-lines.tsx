import { useTranslation } from 'react-i18next';
import { dateOf, daysFrom, timeOf } from '../dates/civil';
import { SpokenTime } from '../dates/spoken-time';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { useSide } from '../texts/use-language';
import type { MovedRound } from './answers';
import { MovedWhy } from './moved-why';
import { useYearAddress } from './year-address';

/** One round that moves: a line a date, both versions beside each other, and the reason. */
export function MovedLines({
  round,
  sides,
}: {
  round: MovedRound;
  sides: readonly [before: string, after: string];
}) {
  const { t } = useTranslation();
  const side = useSide();
  const { year } = useYearAddress();
  const { day, exact } = useSpokenDates(`${year}-01-01T00:00:00Z`);
  const { dates, reminders } = round;
  const label = (
    <th scope="rowgroup" rowSpan={dates.length + (reminders === null ? 0 : 1)}>
      {side(round.label)}
      {round.provisional ? <span className="tag">{t('dates.provisional')}</span> : null}
    </th>
  );
  /** Never 明天: these days are compared with each other, not with today. */
  const said = (iso: string) => (
    <SpokenTime iso={iso} exact={exact(iso)}>
      {t('dates.at', { day: day(dateOf(iso)), time: timeOf(iso) })}
    </SpokenTime>
  );
  const listed = (times: readonly string[]): string =>
    times.length === 0 ? t('year.compare.noReminder') : times.map((at) => day(dateOf(at))).join(' · ');
  return (
    <tbody>
      {dates.map((moved, index) => (
        <tr key={moved.date}>
          {index === 0 ? label : null}
          <td data-side={sides[0]}>
            <span className="quiet">{t(`year.compare.date.${moved.date}`)}</span> {said(moved.from)}
          </td>
          <td data-side={sides[1]}>
            <span className="quiet">{t(`year.compare.date.${moved.date}`)}</span> {said(moved.to)}{' '}
            <span className="small quiet">
              <Distance from={moved.from} to={moved.to} />
            </span>
          </td>
          <td>
            <MovedWhy moved={moved} sides={sides} />
          </td>
        </tr>
      ))}
      {reminders === null ? null : (
        <tr>
          {dates.length === 0 ? label : null}
          <td data-side={sides[0]}>
            <span className="quiet">{t('year.compare.reminders')}</span> {listed(reminders.from)}
          </td>
          <td data-side={sides[1]}>
            <span className="quiet">{t('year.compare.reminders')}</span> {listed(reminders.to)}
          </td>
          <td />
        </tr>
      )}
    </tbody>
  );
}

function Distance({ from, to }: { from: string; to: string }) {
  const { t } = useTranslation();
  const days = daysFrom(dateOf(from), dateOf(to));
  if (days === 0) return t('year.compare.sameDay');
  return days > 0 ? t('year.compare.days', { count: days }) : t('year.compare.earlier', { count: -days });
}
