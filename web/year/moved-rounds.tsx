import { useTranslation } from 'react-i18next';
import type { MovedRound } from './answers';
import { MovedCadence } from './moved-cadence';

/** The rounds that move, cadence by cadence. */
export function MovedRounds({
  rounds,
  sides,
}: {
  rounds: readonly MovedRound[];
  sides: readonly [before: string, after: string];
}) {
  const { t } = useTranslation();
  const cadences = [...new Set(rounds.map(({ cadence }) => cadence))];
  return (
    <section className="card compare-card">
      <h2>
        {t('year.compare.moved')} <span className="quiet">{rounds.length}</span>
      </h2>
      {cadences.map((cadence) => (
        <MovedCadence
          key={cadence}
          rounds={rounds.filter((round) => round.cadence === cadence)}
          sides={sides}
        />
      ))}
    </section>
  );
}
