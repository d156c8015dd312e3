import { useTranslation } from 'react-i18next';
import { dateOf, timeOf } from './civil';
import './why.css';
import { useSpokenDates } from './use-spoken-dates';

export interface Derived {
  dueAt: string;
  rule: string;
  shift: string | null;
  provisional: boolean;
  openedLateDays?: number;
  lateAfter?: string;
}

/**
 * Why a due date is what it is, told from its dates in the reader's language. The engine's own words stand below in
 * small print: they are what the log holds.
 */
export function WhySteps({ round, now }: { round: Derived; now: string }) {
  const { t } = useTranslation();
  const { day } = useSpokenDates(now);
  const { dueAt, rule, shift, provisional, openedLateDays = 0, lateAfter = dueAt } = round;
  const due = dateOf(dueAt);
  const named = /names (\d{4}-\d\d-\d\d)/.exec(rule)?.[1] ?? due;
  const holiday = /is a holiday(?: \((.+?)\))?/.exec(shift ?? '');
  const steps = [
    { sign: t('why.rule'), said: t('why.ruleSays', { day: day(named), time: timeOf(dueAt) }), source: rule },
    {
      sign: t('why.day'),
      said:
        shift === null
          ? t('why.plainDay', { day: day(named) })
          : t(holiday === null ? 'why.weekend' : 'why.holiday', {
              day: day(named),
              name: holiday?.[1] ?? '',
            }),
      source: provisional ? t('why.provisional') : null,
    },
    {
      sign: t('why.shift'),
      said:
        shift === null || named === due
          ? t('why.noShift')
          : t(due > named ? 'why.later' : 'why.earlier', { day: day(due) }),
      source: shift,
    },
  ];
  return (
    <ol className="why-steps">
      {steps.map(({ sign, said, source }) => (
        <li key={sign}>
          <span className="sign" aria-hidden="true">
            {sign}
          </span>
          <p>{said}</p>
          {source === null ? null : <p className="small quiet">{source}</p>}
        </li>
      ))}
      {openedLateDays > 0 ? (
        <li className="last">
          <p>{t('board.lane.grace', { count: openedLateDays, day: day(dateOf(lateAfter)) })}</p>
        </li>
      ) : null}
    </ol>
  );
}
