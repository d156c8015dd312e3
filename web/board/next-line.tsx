import { useTranslation } from 'react-i18next';
import type { Board } from '../api/answers';
import { useSpokenDates } from '../dates/use-spoken-dates';

/** What happens next by itself: the notices that leave, or the next time the engine looks. */
export function NextLine({ board }: { board: Board }) {
  const { t } = useTranslation();
  const { moment, exact } = useSpokenDates(board.now);
  const { nextWave, checkpoints, paused } = board;
  return (
    <>
      {nextWave !== null ? (
        <p title={exact(nextWave.at)}>
          {t('board.wave', { when: moment(nextWave.at), count: nextWave.people })}
        </p>
      ) : checkpoints.next !== null ? (
        <p title={exact(checkpoints.next)}>{t('board.noWave', { when: moment(checkpoints.next) })}</p>
      ) : null}
      {paused.length === 0 ? null : <p className="attention">{t('board.paused')}</p>}
    </>
  );
}
