import Button from 'antd/es/button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOf, timeOf } from '../dates/civil';
import { useSpokenDates } from '../dates/use-spoken-dates';
import { useSide } from '../texts/use-language';
import type { Comparison } from './answers';
import { usePrinting } from './use-printing';
import { useYearAddress } from './year-address';

type Round = Comparison['added'][number] & { why: string };

const SHOWN = 12;

/** Rounds that one of two versions has and the other has not, each with the reason. */
export function OtherRounds({ title, rounds }: { title: string; rounds: readonly Round[] }) {
  const { t } = useTranslation();
  const side = useSide();
  const { year } = useYearAddress();
  const { day, exact } = useSpokenDates(`${year}-01-01T00:00:00Z`);
  const [asked, setShown] = useState(SHOWN);
  const shown = usePrinting() ? rounds.length : asked;
  const rest = rounds.length - shown;
  return (
    <section className="card compare-card">
      <h2>
        {title} <span className="quiet">{rounds.length}</span>
      </h2>
      <ul className="others">
        {rounds.slice(0, shown).map((round) => (
          <li key={`${round.cadence} ${round.period}`}>
            <span>
              <strong>{side(round.title)}</strong> {side(round.label)}
            </span>
            <time dateTime={round.dueAt} title={exact(round.dueAt)}>
              <span className="quiet">{t('year.compare.date.due')}</span>{' '}
              {t('dates.at', { day: day(dateOf(round.dueAt)), time: timeOf(round.dueAt) })}
            </time>
            <span className="small quiet" title={round.rule}>
              {round.why}
            </span>
          </li>
        ))}
      </ul>
      {rest <= 0 ? null : (
        <p className="more">
          <Button onClick={() => setShown(shown + 4 * SHOWN)}>
            {t('year.compare.more', { count: Math.min(rest, 4 * SHOWN) })}
          </Button>
        </p>
      )}
    </section>
  );
}
