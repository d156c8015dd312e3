import Button from 'antd/es/button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MovedRound } from './answers';
import { MovedLines } from './moved-lines';

/** More at once is a wall, not a list. */
const SHOWN = 40;

export function MovedRounds({
  rounds,
  sides,
}: {
  rounds: readonly MovedRound[];
  sides: readonly [before: string, after: string];
}) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(SHOWN);
  const rest = rounds.length - shown;
  return (
    <section className="card compare-card">
      <h2>
        {t('year.compare.moved')} <span className="quiet">{rounds.length}</span>
      </h2>
      <table className="moved">
        <thead>
          <tr>
            <th scope="col">{t('year.compare.round')}</th>
            <th scope="col">{sides[0]}</th>
            <th scope="col">{sides[1]}</th>
            <th scope="col">{t('year.compare.why')}</th>
          </tr>
        </thead>
        {rounds.slice(0, shown).map((round) => (
          <MovedLines key={`${round.cadence} ${round.period}`} round={round} sides={sides} />
        ))}
      </table>
      {rest <= 0 ? null : (
        <p className="more">
          <Button onClick={() => setShown(shown + SHOWN)}>
            {t('year.compare.more', { count: Math.min(rest, SHOWN) })}
          </Button>
        </p>
      )}
    </section>
  );
}
