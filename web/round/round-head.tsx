import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { DueLine } from '../board/due-line';
import { NumberLink } from '../board/number-link';
import { rowsOf } from '../board/rows-address';
import { standingOrder } from '../board/standing-order';
import { StateBar } from '../board/state-bar';
import { StandingIcon } from '../states/standing-mark';
import { useSide } from '../texts/use-language';
import { TrailItem } from '../trail/trail-item';
import type { RoundStory } from './round';

/** How the round stands, in a sentence and as one bar; every number leads to the rows that it counts. */
export function RoundHead({ round }: { round: RoundStory }) {
  const { t } = useTranslation();
  const side = useSide();
  const { roundId, counts, units, state, now, dueAt, lateAfter } = round;
  const shown = standingOrder.filter((standing) => counts[standing] > 0);
  const clauses = shown.map((standing) => t(`board.sentence.count.${standing}`, { count: counts[standing] }));
  const told =
    state === 'skipped'
      ? t('round.skipped', { reason: round.skipped ?? '' })
      : units === 0
        ? t(`round.nobody.${state}`)
        : t(state === 'closed' ? 'round.closed' : 'round.stands', {
            units,
            counts: clauses.join(t('board.sentence.comma')),
          });
  return (
    <header className="lead round-head">
      <ul className="crumb">
        <li>
          <Link className="link" to="/">
            {t('round.back')}
          </Link>
        </li>
        <TrailItem kind="round" id={roundId} />
      </ul>
      <h1 className="say small-say">
        {t('round.title', { title: side(round.title), label: side(round.label) })}
        {told}
      </h1>
      {units === 0 ? null : (
        <>
          <StateBar counts={counts} />
          <ul className="counts">
            {shown.map((standing) => (
              <li key={standing} className={`standing standing-${standing}`}>
                <StandingIcon standing={standing} />
                {t(`standing.${standing}`)}
                <NumberLink to={rowsOf({ roundId, status: standing })}>{String(counts[standing])}</NumberLink>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{side(round.ask)}</p>
      {state !== 'open' || dueAt === null || lateAfter === null ? null : (
        <DueLine round={{ ...round, dueAt, lateAfter }} now={now} />
      )}
    </header>
  );
}
