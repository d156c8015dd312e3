import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lane, OpenRound, Standing } from '../api/answers';
import { dateOf, timeOf } from '../dates/civil';
import { useSide } from '../texts/use-language';
import { NumberLink } from './number-link';
import { rowsOf } from './rows-address';

/** A lane whose round is on. */
export interface OpenLane extends Lane {
  current: OpenRound;
}

/** Most urgent first; the lane that is due first says all, the others what is still owed. */
const owed: readonly Standing[] = ['overdue', 'open', 'returned'];
const all: readonly Standing[] = [...owed, 'reported', 'verified'];

export function LaneClause({ lane, now, whole }: { lane: OpenLane; now: string; whole: boolean }) {
  const { t } = useTranslation();
  const side = useSide();
  const { current } = lane;
  const { counts, roundId } = current;
  const told = (whole ? all : owed).filter((standing) => counts[standing] > 0);
  const nothingOwed = owed.every((standing) => counts[standing] === 0);
  return (
    <>
      {side(lane.title)}
      {useWhen(current, now)}
      {t('board.sentence.colon')}
      {nothingOwed ? t('board.sentence.allIn') : null}
      {told.map((standing, index) => (
        <Fragment key={standing}>
          {index === 0 && !nothingOwed ? null : t('board.sentence.comma')}
          <NumberLink to={rowsOf({ roundId, status: standing })} urgent={standing === 'overdue'}>
            {t(`board.sentence.count.${standing}`, { count: counts[standing] })}
          </NumberLink>
        </Fragment>
      ))}
    </>
  );
}

function useWhen({ dueAt, lateAfter, workdaysLeft }: OpenRound, now: string): string {
  const { t } = useTranslation();
  const at = Date.parse(now);
  if (at > Date.parse(lateAfter)) return t('board.sentence.over');
  if (at > Date.parse(dueAt)) return t('board.sentence.grace', { count: workdaysLeft });
  if (dateOf(dueAt) === dateOf(now)) return t('board.sentence.today', { time: timeOf(dueAt) });
  return t('board.sentence.left', { count: workdaysLeft });
}
