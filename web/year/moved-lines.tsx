import { useTranslation } from 'react-i18next';
import { dateOf, daysFrom } from '../dates/civil';
import { SpokenTime } from '../dates/spoken-time';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { useSide } from '../texts/use-language';
import type { MovedRound } from './answers';
import { useYearAddress } from './year-address';

/** One round that moves: a line a date, both versions beside each other, and the reason; the rules open below. */
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
  // Seen from the year that is compared, not from today: no weekday stands alone.
  const { day, moment, exact } = useSpokenDates(`${year}-01-01T00:00:00Z`);
  const { dates, reminders } = round;
  const length = dates.length + (reminders === null ? 0 : 1) + 1;
  const label = (
    <th scope="rowgroup" rowSpan={length}>
      <strong>{side(round.title)}</strong> {side(round.label)}
      {round.provisional ? <span className="tag">{t('dates.provisional')}</span> : null}
    </th>
  );
  const listed = (times: readonly string[]): string =>
    times.length === 0 ? t('year.compare.noReminder') : times.map((at) => day(dateOf(at))).join(' · ');
  const rules = [...new Map(dates.map((date) => [date.date, date])).values()];
  return (
    <tbody>
      {dates.map(({ date, from, to, because }, index) => (
        <tr key={date}>
          {index === 0 ? label : null}
          <td data-side={sides[0]}>
            <span className="quiet">{t(`year.compare.date.${date}`)}</span>{' '}
            <SpokenTime iso={from} exact={exact(from)}>
              {moment(from)}
            </SpokenTime>
          </td>
          <td data-side={sides[1]}>
            <span className="quiet">{t(`year.compare.date.${date}`)}</span>{' '}
            <SpokenTime iso={to} exact={exact(to)}>
              {moment(to)}
            </SpokenTime>{' '}
            <span className="small quiet">{<Distance from={from} to={to} />}</span>
          </td>
          <td>{t(`year.compare.because.${because}`)}</td>
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
      <tr className="moved-rules">
        <td colSpan={3}>
          {rules.length === 0 ? null : (
            <details>
              <summary className="small">{t('year.compare.rules')}</summary>
              <div className="both-rules small">
                {([0, 1] as const).map((at) => (
                  <dl key={sides[at]}>
                    {rules.map(({ date, before, after }) => {
                      const { rule, shift } = at === 0 ? before : after;
                      return (
                        <div key={date}>
                          <dt>{t(`year.compare.date.${date}`)}</dt>
                          <dd>{rule}</dd>
                          {shift === null ? null : <dd>{shift}</dd>}
                        </div>
                      );
                    })}
                  </dl>
                ))}
              </div>
            </details>
          )}
        </td>
      </tr>
    </tbody>
  );
}

function Distance({ from, to }: { from: string; to: string }) {
  const { t } = useTranslation();
  const days = daysFrom(dateOf(from), dateOf(to));
  if (days === 0) return t('year.compare.sameDay');
  return days > 0 ? t('year.compare.days', { count: days }) : t('year.compare.earlier', { count: -days });
}
