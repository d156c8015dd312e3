import { useTranslation } from 'react-i18next';
import type { YearRound } from '../api/answers';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { useSide } from '../texts/use-language';

/** The rounds that do not take place, each with its reason. */
export function SkippedRounds({ rounds, now }: { rounds: YearRound[]; now: string }) {
  const { t } = useTranslation();
  const side = useSide();
  const { day } = useSpokenDates(now);
  const skipped = rounds.flatMap((round) =>
    round.skipped === null ? [] : [{ ...round, reason: round.skipped.reason }],
  );
  if (skipped.length === 0) return null;
  const said = (round: YearRound, reason: string): string => {
    const label = t('duty.whole', { title: side(round.title), label: side(round.label) });
    const named = /^(\d{4}-\d\d-\d\d) is a (?:holiday(?: \((.+?)\))?)?/.exec(reason);
    if (named?.[1] === undefined) return t('year.skippedOpens', { label });
    return t('year.skippedRest', { label, day: day(named[1]), name: named[2] ?? t('year.skippedWeekend') });
  };
  return (
    <section className="card skipped">
      <h2>{t('year.skippedTitle')}</h2>
      <ul>
        {skipped.map((round) => (
          <li key={`${round.cadence} ${round.period}`}>
            <p>{said(round, round.reason)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
