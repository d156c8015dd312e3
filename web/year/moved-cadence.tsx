import Button from 'antd/es/button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSide } from '../texts/use-language';
import type { MovedRound } from './answers';
import { MovedLines } from './moved-lines';
import { usePrinting } from './use-printing';

/** The first of them say how the others move; the rest is there for who wants it. */
const SHOWN = 8;

export function MovedCadence({
  rounds,
  sides,
}: {
  rounds: readonly MovedRound[];
  sides: readonly [before: string, after: string];
}) {
  const { t } = useTranslation();
  const side = useSide();
  const [asked, setAll] = useState(false);
  const all = usePrinting() || asked;
  const [first] = rounds;
  const rest = all ? 0 : rounds.length - SHOWN;
  return (
    <>
      <table className="moved">
        <caption>
          {first === undefined ? null : side(first.title)}{' '}
          <span className="quiet">{t('year.lanes.rounds', { count: rounds.length })}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('year.compare.round')}</th>
            <th scope="col">{sides[0]}</th>
            <th scope="col">{sides[1]}</th>
            <th scope="col">{t('year.compare.why')}</th>
          </tr>
        </thead>
        {(all ? rounds : rounds.slice(0, SHOWN)).map((round) => (
          <MovedLines key={round.period} round={round} sides={sides} />
        ))}
      </table>
      {rest <= 0 ? null : (
        <p className="more">
          <Button onClick={() => setAll(true)}>{t('year.compare.more', { count: rest })}</Button>
        </p>
      )}
    </>
  );
}
